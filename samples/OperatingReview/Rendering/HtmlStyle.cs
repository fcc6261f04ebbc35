namespace OperatingReview.Rendering;

/// <summary>The style of the page: system fonts, contrast of at least 4.5 to 1, one column on a phone, several on a desk, and paper.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root{--ink:#0f1b2d;--soft:#4a5a6e;--line:#dfe5ec;--paper:#fff;--ground:#f4f6f9;--red:#b3301b;--amber:#8a5a00;--green:#1f7a4d;--blue:#2f5f93}
        *{box-sizing:border-box}
        html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
        .skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:2}
        header{background:linear-gradient(135deg,#0f1b2d,#1f3b5c 70%,#2f5f93);color:#fff}
        .in,main{max-width:1180px;margin:0 auto;padding:0 20px}
        .in{padding-top:36px;padding-bottom:26px}
        .kicker{margin:0;letter-spacing:.08em;color:#b9cbe0;font-size:.9rem}
        h1{margin:.1em 0 .4em;font-size:clamp(1.8rem,4.5vw,2.8rem);line-height:1.15}
        .lead{margin:0 0 20px;padding:0;list-style:none;color:#e4ecf5;font-size:1.05rem;max-width:70ch}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(118px,1fr));gap:12px;margin:0 0 18px}
        .cards div{background:rgba(255,255,255,.09);border-radius:10px;padding:12px 14px;border-top:4px solid #8fa6bf}
        .cards dt{font-size:.88rem;color:#d3dfec}.cards dd{margin:0;font-size:2rem;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums}
        .cards .g{border-color:#4cc38a}.cards .a{border-color:#f0b429}.cards .r{border-color:#ff6b57}.cards .f{border-color:#7fb2ec}
        nav{display:flex;flex-wrap:wrap;gap:6px 16px;font-size:.92rem}nav a{color:#d7e6f7}
        main{padding-top:10px;padding-bottom:60px}
        section{margin-top:40px}h2{font-size:1.45rem;margin:0 0 .2em}.sub{color:var(--soft);margin:0 0 16px;max-width:75ch}
        .findings,.steps{list-style:none;margin:0;padding:0;display:grid;gap:14px}
        .findings{counter-reset:f}
        .findings>li{background:var(--paper);border:1px solid var(--line);border-left:6px solid #8fa6bf;border-radius:10px;padding:16px 18px;box-shadow:0 1px 2px rgba(15,27,45,.05)}
        .findings>li.critical{border-left-color:var(--red)}.findings>li.error{border-left-color:#d97a1f}.findings>li.warning{border-left-color:#c9a227}
        .findings h3,.steps h3{margin:0 0 6px;font-size:1.06rem;line-height:1.4}
        .findings p,.steps p{margin:0 0 8px}
        .do b{display:inline-block;background:#e6effa;color:#1d4672;border-radius:5px;padding:0 8px;margin-right:6px;font-size:.9rem}
        .meta{display:flex;flex-wrap:wrap;gap:4px 18px;color:var(--soft);font-size:.9rem;font-variant-numeric:tabular-nums}.meta i{font-style:normal;opacity:.85}
        .sev{font-weight:700;color:var(--ink)}.critical .sev{color:var(--red)}.error .sev{color:#9a4f08}.warning .sev{color:var(--amber)}
        .id{font-size:.82rem;color:var(--soft);display:flex;gap:12px;flex-wrap:wrap}
        code{font:.82rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:#eef2f7;border-radius:4px;padding:1px 5px;color:#33465c}
        details{margin:6px 0 8px}summary{cursor:pointer;color:var(--blue);font-size:.92rem;padding:4px 0}
        summary:focus-visible,a:focus-visible,.scroll:focus-visible{outline:3px solid #f0b429;outline-offset:2px}
        .more{margin-top:14px}.more>summary{font-size:1rem;font-weight:600}
        .evidence{margin:6px 0;padding-left:18px;font-size:.93rem}
        .tree{font-size:.88rem;overflow-wrap:anywhere}.tree ul{list-style:none;margin:0;padding-left:14px;border-left:2px solid var(--line)}.tree li{padding:2px 0}
        .formula{color:#33465c}.source{color:#5b6b80;font-size:.94em}.source:before{content:"["}.source:after{content:"]"}
        .steps{grid-template-columns:repeat(auto-fill,minmax(min(100%,330px),1fr));counter-reset:s}
        .steps>li{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:14px 16px;counter-increment:s;display:flex;flex-direction:column}
        .steps h3:before{content:counter(s) ". ";color:var(--blue)}.steps .id{margin:auto 0 0;padding-top:6px}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,350px),1fr));gap:16px;margin-top:12px;align-items:start}
        figure{margin:0;background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:16px}
        figcaption{font-size:.9rem;color:var(--soft);margin-bottom:10px}figcaption b{display:block;color:var(--ink);font-size:1.04rem}
        figure svg{display:block;width:100%;height:auto}
        svg text.l{font:500 13px system-ui,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;fill:#0f1b2d}
        svg text.v{font:600 13px system-ui,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;fill:#0f1b2d;text-anchor:end}
        svg text.t{font:12px system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;fill:#4a5a6e}
        .scroll{overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:10px}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        th,td{text-align:left;padding:8px 12px;border-bottom:1px solid var(--line);vertical-align:top}
        thead th{background:#eaf0f6;font-size:.84rem;color:#33465c;white-space:nowrap;position:sticky;top:0}
        tbody th{font-weight:600;min-width:8.5em}tbody tr:last-child>*{border-bottom:0}tbody tr:hover>*{background:#f8fafc}
        .num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}td code{white-space:nowrap}
        .dot{display:inline-block;width:.7em;height:.7em;border-radius:50%;margin-right:.5em}.dot.g{background:#2a8a5c}.dot.a{background:#e0a21b}.dot.r{background:#c2371f}
        #notes ul{padding-left:20px;color:var(--soft)}
        @media (max-width:640px){body{font-size:15px}.in,main{padding-left:14px;padding-right:14px}.cards{grid-template-columns:repeat(3,1fr);gap:8px}.cards dd{font-size:1.5rem}.cards dt{font-size:.8rem}th,td{padding:7px 9px}.lead{font-size:1rem}}
        @media print{header{background:none;color:#000}.lead,.kicker,.cards dt{color:#000}nav,.skip{display:none}.findings>li,figure{break-inside:avoid}}
        """;
}
