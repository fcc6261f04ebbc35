namespace Ops.Domain;

/// <summary>The names of <see cref="Status"/> in both languages.</summary>
public static class StatusNames
{
    private static readonly ImmutableArray<Phrase> Names =
    [
        new("No data", "无数据"),
        new("Red", "红"),
        new("Amber", "黄"),
        new("Green", "绿"),
    ];

    /// <summary>The status as a word, for example Amber, 黄.</summary>
    /// <param name="status">A defined status.</param>
    /// <returns>The word in both languages.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the status is not a defined one.</exception>
    public static Phrase ToPhrase(this Status status) => Names[(int)Guard.Defined(status, nameof(status))];
}
