//! The domains of the model: what each models, and what it leaves out. The whole model of one stands at the head of its file.

pub fn about(domain: &str) -> Option<&'static str> {
    Some(match domain {
        "geography" => {
            "Places, roads, and how long a way takes: speed by surface and means, closures, rains. Left out: traffic on the road itself."
        }
        "travel" => {
            "When ordinary travellers set out, whether they go by a post or around it, and how they move. Left out: what they carry, \
             prices, the way home."
        }
        "crossing" => {
            "Border posts: lanes, officers on shifts, queues, first and second line, referral. Left out: vehicles and goods, and what is \
             said in an interview."
        }
        "registry" => {
            "MIDAS, alert lists and I-24/7 at the posts, with power and links that fail, and paper in their place; fingerprints of \
             those who agree. Left out: names that resemble each other, what is done with data that got out, the cost of a link."
        }
        "patrol" => {
            "Beats, orders, fuel and fatigue of patrols, what they see, and whom they escort. Left out: how force is used."
        }
        "community" => {
            "How far communities trust each authority, how much they fear, how tense they are, and what they see. Left out: who within \
             a community feels what."
        }
        "committee" => {
            "Who sits in a committee and is heard there, whom it tells, and what talking may cost its members. Left out: who said what \
             inside."
        }
        "sharing" => {
            "Channels with their delay, loss and distortion, agreements, and reports on their way. Left out: what a report means to \
             whoever gets it."
        }
        "investigation" => {
            "What services of both sides put together of a network, what it shows, and what officers who know its signs find. Left out: \
             persons, evidence for a court, informers, money."
        }
        "disclosure" => {
            "Registers that one service lets another look into, under rules or without, and what comes of names that get out. Left out: \
             what a record says, biometrics, the law of each country."
        }
        "displacement" => {
            "Families that flee, where they hope for a roof, and whether they find one with a family, in a camp, or not. Left out: who \
             they are beyond numbers, and dignity, which no number stands for."
        }
        "protection" => {
            "Survivors of violence on flight, who hears them, and whether they reach a service in time. Left out: what happened and who \
             did it, men and boys, and every single case."
        }
        "tracing" => {
            "Children who are separated from their families on the way, and how they are found, cared for and brought back. Left out: who \
             they are, and who takes them."
        }
        "threat" => {
            "Fictional hidden groups that follow a plan and give way to presence, by their effects alone. Left out: motives, weapons, \
             casualties."
        }
        "conduct" => {
            "Conduct of forces: record, training, accountability and pressure, and what comes of wrong that nobody answers. Left out: \
             what was done, and by whom."
        }
        "movement" => {
            "Displacement over months, day by day, held against what was counted in camps. Left out: everything else of the world, and \
             sex, age and belonging of people."
        }
        "harm" => {
            "People in the way of a danger, and for how many of them it ends badly. Left out: who they are, how badly, and what becomes \
             of them."
        }
        "wayside" => {
            "What waits on roads: checkpoints, explosives left behind, curfews; and people whom the way has stopped, until somebody finds \
             them. Left out: who put an explosive there and how, what is said at a checkpoint, who led people and what they paid."
        }
        "boats" => {
            "Boats of communities: who finds a place in one, what they are lent, held or sent for, and what that costs at home. Left out: \
             fares, storms, boats of networks and of armed groups."
        }
        "diggings" => {
            "Gold sites: who digs there, what befalls them, and what control, word or closure by force does to that. Left out: the gold, \
             its price, who owns a shaft, mercury, what armed groups take."
        }
        "hazard" => {
            "An outbreak, a flood or a drought, and what is done about it. Left out: who falls ill and who dies, how long a vaccine takes \
             to work, the weather."
        }
        "table" => {
            "How often seats hear of what is their own, and how often conditions of rows and tasks are looked at."
        }
        "plays" => {
            "Plays that keep seats at which nobody sits: what each follows, when it looks up, and from when on something is worth an act. \
             Left out: what people would make of free words, of each other and of luck."
        }
        _ => return None,
    })
}
