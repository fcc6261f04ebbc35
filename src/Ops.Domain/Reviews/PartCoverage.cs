namespace Ops.Domain.Reviews;

/// <summary>How many rows of a part of the model a review used, and how many not, and why.</summary>
/// <param name="Part">The part.</param>
/// <param name="Given">How many rows were given.</param>
/// <param name="OtherPeriods">How many belong to other periods than the review looks at.</param>
/// <param name="LeftOut">How many are at fault; each has its entry in <see cref="ModelCoverage.Faults"/>.</param>
public sealed record PartCoverage(ModelPart Part, int Given, int OtherPeriods, int LeftOut)
{
    /// <summary>How many rows the review rests on.</summary>
    public int Used =>
        (long)Given - OtherPeriods - LeftOut is var used && used == unchecked((int)used)
            ? (int)used
            : throw Faults.Overflow(nameof(Given), "the rows are more than can be counted", "count in parts");

    /// <summary>Its name.</summary>
    public Phrase Name =>
        Part switch
        {
            ModelPart.Units => new Phrase("Units", "单位"),
            ModelPart.Measures => new Phrase("Measures", "指标"),
            ModelPart.Figures => new Phrase("Figures of measures", "指标数据"),
            ModelPart.Budget => new Phrase("Budget totals", "预算合计"),
            ModelPart.SpendingLines => new Phrase("Budget lines", "预算明细"),
            ModelPart.Spending => new Phrase("Spending within the period", "期内支出"),
            ModelPart.Services => new Phrase("Services", "服务"),
            ModelPart.Processes => new Phrase("Processes", "流程"),
            ModelPart.Goals => new Phrase("Key results", "关键结果"),
            ModelPart.Risks => new Phrase("Risks", "风险"),
            ModelPart.Teams => new Phrase("Teams", "团队"),
            ModelPart.Coordination => new Phrase("Coordination between units", "部门协作"),
            ModelPart.Markets => new Phrase("Markets and benchmarks", "市场与对标"),
            ModelPart.Improvements => new Phrase("Improvements", "改进"),
            ModelPart.Themes => new Phrase("Themes of feedback", "反馈主题"),
            ModelPart.Initiatives => new Phrase("Initiatives", "举措"),
            _ => new Phrase("Ties to processes", "与流程的对应"),
        };

    /// <summary>What the review cannot say for want of it; empty if some rows were used.</summary>
    public Phrase Missing =>
        Used > 0 ? default
        : Given == 0 ? new Phrase("none was given: nothing is said of it", "未提供，故不作说明")
        : LeftOut == Given ? new Phrase("every row is at fault: nothing is said of it", "所有行均有误，故不作说明")
        : new Phrase("none belongs to the period: nothing is said of it", "没有属于本期的行，故不作说明");
}
