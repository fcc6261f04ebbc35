namespace Ops.Domain.Reviews;

/// <summary>The words of cross-links and decisions in both languages.</summary>
internal static class LinkWords
{
    public static Phrase Of(LinkStanding standing) =>
        standing switch
        {
            LinkStanding.Holds => new Phrase("holds", "成立"),
            LinkStanding.Refuted => new Phrase("refuted", "已反证"),
            _ => new Phrase("cannot be tested", "无法检验"),
        };

    /// <summary>A p-value to four decimals; a smaller one is not written as 0.</summary>
    public static string P(double? value) => value < 0.0001 ? "p < 0.0001" : Figures.Format($"p = {value:0.0000}");

    public static Phrase Of(CrossLinkKind kind) =>
        kind switch
        {
            CrossLinkKind.UnspentForQueue => new Phrase("measure, queue and unspent money", "指标、排队与未花资金"),
            CrossLinkKind.SlippingInitiative => new Phrase("goal and critical path", "目标与关键路径"),
            CrossLinkKind.ReworkBehindComplaints => new Phrase("complaints and rework", "投诉与返工"),
            CrossLinkKind.FailedControl => new Phrase("risk indicator and control", "风险指标与控制"),
            _ => new Phrase("goals that pull one measure apart", "相互冲突的目标"),
        };

    public static Phrase Of(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.MoveMoney => new Phrase("move money", "调剂资金"),
            DecisionKind.SettleGoals => new Phrase("settle goals", "协调目标"),
            _ => new Phrase("treat or accept a risk", "处理或接受风险"),
        };
}
