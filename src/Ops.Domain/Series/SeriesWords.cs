namespace Ops.Domain.Series;

/// <summary>The verdicts of this room as words of both languages.</summary>
internal static class SeriesWords
{
    private static readonly ImmutableArray<Phrase> Trends =
    [
        new("None shown", "未显示"),
        new("Increasing", "上升"),
        new("Decreasing", "下降"),
    ];

    private static readonly ImmutableArray<Phrase> Assurances =
    [
        new("None", "无"),
        new("Hit or miss", "时好时坏"),
        new("Consistently passing", "稳定达标"),
        new("Consistently failing", "稳定不达标"),
    ];

    private static readonly ImmutableArray<Phrase> Variations =
    [
        new("Common cause", "普通原因"),
        new("Improvement, high", "改善（偏高）"),
        new("Improvement, low", "改善（偏低）"),
        new("Concern, high", "需关注（偏高）"),
        new("Concern, low", "需关注（偏低）"),
        new("Neutral, high", "中性（偏高）"),
        new("Neutral, low", "中性（偏低）"),
    ];

    private static readonly ImmutableArray<Phrase> Charts =
    [
        new("Individuals", "单值图"),
        new("Moving range", "移动极差图"),
        new("Means by range", "均值图（极差）"),
        new("Means by deviation", "均值图（标准差）"),
        new("Ranges", "极差图"),
        new("Deviations", "标准差图"),
        new("Proportion", "不合格品率图"),
        new("Units with faults", "不合格品数图"),
        new("Counts", "缺陷数图"),
        new("Rates", "单位缺陷数图"),
        new("Laney proportion", "Laney p′ 图"),
        new("Laney rates", "Laney u′ 图"),
        new("Cases between", "间隔件数图"),
        new("Normalised individuals", "标准化单值图"),
    ];

    public static Phrase ToPhrase(this TrendDirection direction) => Trends[(int)direction];

    public static Phrase ToPhrase(this AssuranceIcon icon) => Assurances[(int)icon];

    public static Phrase ToPhrase(this VariationIcon icon) => Variations[(int)icon];

    public static Phrase ToPhrase(this ControlChartKind kind) => Charts[(int)kind];
}
