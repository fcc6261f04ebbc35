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
        string failed = string.Join(", ", risk.Failing.Select(control => control.Id));
        var (stake, impact) = risk.Risk.Entry.ResidualLoss is { } loss
            ? (loss, Phrase.Of($"{ReviewText.Amount(loss).English} a year", $"每年 {ReviewText.Amount(loss).Chinese}"))
            : MeasureRules.Undelivered(indicator, indicator.Shortfall, review);
        return new CrossLink(CrossLinkKind.FailedControl, risk.Unit, Beyond(risk, indicator), Fails(risk))
        {
            Subject = Phrase.Of($"{name.English} – {measure.English}", $"{name.Chinese} – {measure.Chinese}"),
            Conclusion = Phrase.Of(
                $"{name.English}: {measure.English} is beyond its limit, and the control that should hold it failed its test ({failed})",
                $"{name.Chinese}：{measure.Chinese}超出限值，而应控制它的措施测试未通过（{failed}）"
            ),
            Action = Phrase.Of(
                $"Repair {failed} first: {measure.English} tells that {name.English} is no longer held down; then test again",
                $"先修复 {failed}：{measure.Chinese}表明{name.Chinese}已失控；然后重新测试"
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
        string failed = string.Join(", ", risk.Failing.Select(control => $"{control.Id} ({Figures.Text(control.Tested!.Value)})"));
        string unproved = string.Join(", ", risk.Unproved.Select(control => control.Id));
        return failed.Length > 0 ? new Phrase($"failed: {failed}", $"未通过：{failed}")
            : unproved.Length > 0 ? new Phrase($"tested too long ago, or never: {unproved}", $"测试过期或从未测试：{unproved}")
            : Passed(risk);
    }

    private static Phrase Passed(RiskReview risk)
    {
        string passed = string.Join(
            ", ",
            risk.Evidence!.Controls.Select(control => $"{control.Id} ({Figures.Text(control.Tested!.Value)})")
        );
        return new Phrase($"passed: {passed}", $"通过：{passed}");
    }
}
