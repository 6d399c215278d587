"""How the editor's page of statements looks: on wide and narrow screens, light and dark, and on paper.

What is done with a statement shows in the line below its words as well as in their colour.
"""

STYLE = """
:root{color-scheme:light dark;--ink:#1a1a1a;--quiet:#595959;--page:#fff;--link:#0b57a4;--warn:#8a4b00;
--asserts:#fff0a8;--denies:#ffd6d6;--pledges:#d3f0d8;--judges:#e6deff;--wishes:#d8ebff}
@media(prefers-color-scheme:dark){:root{--ink:#e8e6e3;--quiet:#b3afa8;--page:#191919;--link:#8ec2ff;--warn:#ffb86b;
--asserts:#574a00;--denies:#6b2323;--pledges:#1d4d2b;--judges:#43337a;--wishes:#1c446b}}
*{box-sizing:border-box}
body{font:1.0625rem/1.6 Georgia,serif;max-width:76rem;margin:0 auto;padding:1.5rem 1rem;color:var(--ink);
background:var(--page);overflow-wrap:anywhere}
h1{font-size:1.8rem;line-height:1.25;margin:.2em 0 .4em}a{color:var(--link)}
header p,aside,.rest,footer{font:.8125rem/1.45 system-ui,sans-serif}
header p,.quiet{color:var(--quiet)}header p{margin:.3em 0}
header mark{padding:0 .3em;margin-right:.6em;color:var(--ink)}
section{display:grid;grid-template-columns:minmax(0,3fr) minmax(15rem,2fr);gap:0 2rem;padding:.4rem 0}
section>p{margin:0;white-space:pre-line}
mark{color:inherit;text-decoration:underline 2px;text-decoration-color:currentColor;text-underline-offset:3px}
mark.asserts{background:var(--asserts);text-decoration-style:solid}
mark.denies{background:var(--denies);text-decoration-style:wavy;text-decoration-thickness:1px}
mark.pledges{background:var(--pledges);text-decoration-style:dashed}
mark.judges{background:var(--judges);text-decoration-style:double;text-decoration-thickness:1px}
mark.wishes{background:var(--wishes);text-decoration-style:dotted}
.no{font:700 .75rem/1 system-ui,sans-serif;padding:.3em .15em;vertical-align:super;text-decoration:none}
aside ol,.rest ol{list-style:none;margin:0;padding:0}
aside li,.rest li{padding:.15rem 0 .5rem;border-top:1px solid color-mix(in srgb,var(--quiet) 35%,transparent)}
li .no{vertical-align:baseline;padding:.3em .5em .3em 0}li p{margin:.1em 0}
.check{color:var(--warn);font-weight:600;white-space:nowrap}
:target{outline:3px solid var(--link);outline-offset:2px}a:focus-visible{outline:2px solid var(--link)}
article+article{border-top:3px double var(--quiet);margin-top:2rem;padding-top:1rem}
@media(max-width:46rem){section{display:block;padding:.2rem 0 1rem}aside{margin-top:.5rem}}
@media print{body{max-width:none;padding:0;font-size:10pt}mark{print-color-adjust:exact}li{break-inside:avoid}
a{color:inherit;text-decoration:none}.link{display:none}}
"""
