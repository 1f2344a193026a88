//! What the page of a what-if looks like, on screens and on A4. Greys alone: colour would say nothing that is not in words.

pub(super) const STYLE: &str = "
*{box-sizing:border-box}
body{font:15px/1.45 system-ui,'DejaVu Sans',sans-serif;max-width:58rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.7rem;margin:0}h2{margin-top:2rem;border-bottom:2px solid #444;padding-bottom:.2rem;font-size:1.2rem}h3{margin:1rem 0 .2rem;font-size:1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border:1px solid #bbb}
th{background:#eee}tbody th{font-weight:normal;background:none}td.n{text-align:right;font-variant-numeric:tabular-nums}
.note{background:#f3f3f3;border-left:4px solid #444;padding:.5rem .8rem;margin:1rem 0}.sub{color:#444;margin:0 0 .5rem}.small{font-size:.85rem;color:#444}
figure{margin:0}figcaption{font-weight:bold;font-size:.85rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr));gap:.5rem 1.2rem}
svg{width:100%;height:auto;display:block}svg text{font-family:system-ui,'DejaVu Sans',sans-serif;fill:#111}
li,p{overflow-wrap:anywhere}footer{margin-top:3rem;color:#444;font-size:.8rem}
@page{size:A4;margin:16mm 14mm}
@media print{body{max-width:none;margin:0;padding:0;font-size:9.5pt}h2,h3{break-after:avoid}tr,figure,li{break-inside:avoid}thead{display:table-header-group}.charts{grid-template-columns:1fr 1fr}}
";
