//! Points for total Sobol indices (Saltelli and others, *Computer Physics Communications* 181, 2010): rows of a point *A* and, for each
//! figure, the same point with that figure alone taken from another point *B*. A row's points have the same dice; its last point is *A*
//! with other dice, so that luck has an index like a figure.

use super::drawn;

/// How many points a row has.
pub fn points(axes: usize) -> usize {
    axes + 2
}

/// At which part of its range a figure stands at a point of a row: 0 is *A*, `k + 1` has the figure `k` of *B*.
pub fn part(seed: u64, row: usize, point: usize, axis: usize, axes: usize) -> f64 {
    let of_other = point == axis + 1;
    drawn::part(seed, row, if of_other { axes + axis } else { axis })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_differs_from_the_first_of_its_row_in_one_figure_and_the_last_in_none() {
        let row = |point| (0..4).map(|axis| part(3, 9, point, axis, 4)).collect::<Vec<_>>();
        let first = row(0);
        for point in 1..=4 {
            let differ: Vec<usize> = (0..4).filter(|axis| row(point)[*axis] != first[*axis]).collect();
            assert_eq!(differ, [point - 1]);
        }
        assert_eq!(row(points(4) - 1), first);
    }
}
