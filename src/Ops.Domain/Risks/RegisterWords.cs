namespace Ops.Domain.Risks;

/// <summary>The words of the register, of compliance and of controls in both languages.</summary>
internal static class RegisterWords
{
    public static readonly Phrase Iso31000 = new("ISO 31000:2018", "ISO 31000:2018");

    private static readonly ImmutableArray<Phrase> Stages =
    [
        new("Identified", "已识别"),
        new("Assessed", "已评估"),
        new("Treating", "处理中"),
        new("Monitored", "监控中"),
    ];

    private static readonly ImmutableArray<Phrase> Flags =
    [
        new("No owner", "无责任人"),
        new("Not assessed", "未评估"),
        new("No response", "未决定应对"),
        new("No treatment", "无处理措施"),
        new("Treatment overdue", "处理措施逾期"),
        new("Acceptance expired", "接受已到期"),
        new("Review overdue", "复审逾期"),
    ];

    private static readonly ImmutableArray<Phrase> Evidences =
    [
        new("Effective", "有效"),
        new("Stale", "过期"),
        new("Unknown", "未知"),
        new("Failed", "未通过"),
        new("Gap", "无控制"),
    ];

    private static readonly ImmutableArray<Phrase> Compliances =
    [
        new("Compliant", "符合"),
        new("Partial", "部分符合"),
        new("Non-compliant", "不符合"),
        new("Not assessed", "未评估"),
        new("Not applicable", "不适用"),
    ];

    private static readonly ImmutableArray<Phrase> Trends = [new("None", "无"), new("Worsening", "恶化"), new("Improving", "改善")];

    public static Phrase Of(RiskStage stage) => Stages[(int)stage];

    public static Phrase Of(RiskFlagKind flag) => Flags[(int)flag];

    public static Phrase Of(EvidenceStatus status) => Evidences[(int)status];

    public static Phrase Of(ComplianceStatus status) => Compliances[(int)status];

    public static Phrase Of(IndicatorDrift drift) => Trends[(int)drift];

    public static Phrase Of(bool isSo) => isSo ? new Phrase("Yes", "是") : new Phrase("No", "否");
}
