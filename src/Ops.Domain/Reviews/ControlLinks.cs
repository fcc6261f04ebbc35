using Ops.Domain.Risks;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>The indicator of a risk beyond its limit and the control that failed. Asked where a risk has both and one of the two is so.</summary>
internal static class ControlLinks
{
    public static IEnumerable<CrossLink> In(OperatingReview review) =>
        from risk in review.Risks
        where risk.Indicator is not null && risk.Evidence is not null
        where risk.IndicatorStatus == Status.Red || !risk.Failing.IsEmpty
        select Join(risk, risk.Indicator!, review);

    private static CrossLink Join(RiskReview risk, MeasureReview indicator, OperatingReview review)
    {
        var (name, measure) = (risk.Risk.Name, indicator.Measure.Kpi.Name);
        var failed = PartNames.List(risk.Failing.Select(control => risk.Risk.NameOf(control.Id)));
        var (stake, impact) = risk.Risk.Entry.ResidualLoss is { } loss
            ? (loss, Phrase.Of($"{ReviewText.Amount(loss).English} a year", $"每年 {ReviewText.Amount(loss).Chinese}"))
            : MeasureRules.Undelivered(indicator, indicator.Shortfall, review);
        return new CrossLink(CrossLinkKind.FailedControl, risk.Unit, Beyond(risk, indicator), Fails(risk))
        {
            Subject = Phrase.Of($"{name.English} – {measure.English}", $"{name.Chinese} – {measure.Chinese}"),
            Conclusion = Phrase.Of(
                $"{name.English}: '{measure.English}' is beyond its limit, and the control that should hold it failed its test ({failed.English})",
                $"{name.Chinese}：“{measure.Chinese}”超出限值，而应控制它的措施测试未通过（{failed.Chinese}）"
            ),
            Action = Phrase.Of(
                $"Repair {failed.English} first, then test again: '{measure.English}' shows that '{name.English}' is no longer under control",
                $"先修复{failed.Chinese}，再重新测试：“{measure.Chinese}”表明“{name.Chinese}”已失控"
            ),
            Amount = stake,
            Impact = impact,
        };
    }

    private static LinkClaim Beyond(RiskReview risk, MeasureReview indicator)
    {
        var (name, unit) = (indicator.Measure.Kpi.Name, indicator.Measure.Kpi.Unit);
        var red = ReviewText.Value(ReviewText.Exact(risk.Risk.Indicator!.Limits.Red)!.Value, unit);
        decimal? last = indicator.Figure ?? (indicator.Actuals.IsEmpty ? null : indicator.Actuals[^1].Value);
        var value = last is { } figure ? ReviewText.Value(figure, unit) : new Phrase("no figure", "无数据");
        return new LinkClaim(
            indicator.Id,
            new Phrase("the indicator is beyond its limit", "指标超出限值"),
            risk.IndicatorStatus switch
            {
                Status.Red => Truth.True,
                Status.NoData => Truth.Unknown,
                _ => Truth.False,
            },
            Phrase.Of(
                $"{name.English}: {value.English}, red from {red.English} on",
                $"{name.Chinese}：{value.Chinese}，红线为 {red.Chinese}"
            ),
            Phrase.Of($"a figure on the good side of {red.English}", $"数值在 {red.Chinese} 的有利一侧"),
            indicator.Explain()
        )
        {
            Confidence = indicator.Completeness,
        };
    }

    private static LinkClaim Fails(RiskReview risk) =>
        new(
            risk.Id,
            new Phrase("its control failed the last test", "其控制最近一次测试未通过"),
            !risk.Failing.IsEmpty ? Truth.True
                : !risk.Unproved.IsEmpty ? Truth.Unknown
                : Truth.False,
            Controls(risk),
            new Phrase("controls that all passed a test that is still valid", "所有控制均通过仍有效的测试"),
            risk.Evidence!.Explain()
        );

    private static Phrase Controls(RiskReview risk)
    {
        if (!risk.Failing.IsEmpty)
            return Told(new Phrase("failed", "未通过"), Dated(risk, risk.Failing));
        if (!risk.Unproved.IsEmpty)
            return Told(
                new Phrase("tested too long ago, or never", "测试过期或从未测试"),
                PartNames.List(risk.Unproved.Select(control => risk.Risk.NameOf(control.Id)))
            );
        return Told(new Phrase("passed", "通过"), Dated(risk, risk.Evidence!.Controls));
    }

    private static Phrase Told(Phrase how, Phrase what) => Phrase.Of($"{how.English}: {what.English}", $"{how.Chinese}：{what.Chinese}");

    /// <summary>Controls with the days of their last tests.</summary>
    private static Phrase Dated(RiskReview risk, ImmutableArray<ControlEvidence> controls) =>
        PartNames.List(
            controls.Select(control =>
            {
                var (name, day) = (risk.Risk.NameOf(control.Id), Figures.Text(control.Tested!.Value));
                return Phrase.Of($"{name.English} ({day})", $"{name.Chinese}（{day}）");
            })
        );
}
