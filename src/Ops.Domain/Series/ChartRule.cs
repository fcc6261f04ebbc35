namespace Ops.Domain.Series;

/// <summary>One rule by which points of a control chart signal a special cause: a pattern and its numbers.</summary>
/// <remarks>
/// Distances are counted in standard deviations from the centre; "beyond" is strict. A series shorter than the window gives no signal.
/// Two rules are equal when id, pattern and numbers are.
/// </remarks>
public sealed record ChartRule
{
    /// <summary>The longest window of a rule.</summary>
    public const int LongestWindow = 64;

    private ChartRule(string id, ChartRuleKind kind, int window, int count, double distance)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Kind = kind;
        Window = window;
        Count = count;
        Distance = distance;
    }

    /// <summary>The name of the rule, for example <c>nelson2</c>.</summary>
    public string Id { get; }

    /// <summary>The pattern.</summary>
    public ChartRuleKind Kind { get; }

    /// <summary>How many points the pattern spans, 1 to <see cref="LongestWindow"/>.</summary>
    public int Window { get; }

    /// <summary>How many of them must fulfil the condition.</summary>
    public int Count { get; }

    /// <summary>The distance from the centre in standard deviations; 0 where the pattern has none.</summary>
    public double Distance { get; }

    /// <summary>A point beyond a distance: Nelson 1 with 3.</summary>
    /// <param name="id">The name of the rule.</param>
    /// <param name="distance">The distance in standard deviations, at least 0.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, distance out of range.</exception>
    public static ChartRule Beyond(string id, double distance) => Beyond(id, 1, 1, distance);

    /// <summary>So many of so many points beyond a distance on one side, the last being one: Nelson 5 with 2 of 3 beyond 2.</summary>
    /// <param name="id">The name of the rule.</param>
    /// <param name="count">How many points lie beyond, at least 1.</param>
    /// <param name="window">Of how many, at least <paramref name="count"/>, at most <see cref="LongestWindow"/>.</param>
    /// <param name="distance">The distance in standard deviations, at least 0.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, a number out of range.</exception>
    public static ChartRule Beyond(string id, int count, int window, double distance)
    {
        Guard.InRange(count, 1, LongestWindow, nameof(count));
        Guard.InRange(window, count, LongestWindow, nameof(window));
        return new ChartRule(id, ChartRuleKind.Beyond, window, count, Guard.NotNegative(distance, nameof(distance)));
    }

    /// <summary>So many points in a row on one side: Nelson 2 with 9, Western Electric 4 with 8, NHS with 7.</summary>
    /// <param name="id">The name of the rule.</param>
    /// <param name="length">How many points, 2 to <see cref="LongestWindow"/>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, length out of range.</exception>
    public static ChartRule Shift(string id, int length) => Row(id, ChartRuleKind.Shift, length, 2, 0);

    /// <summary>So many points steadily rising or falling: Nelson 3 with 6, NHS with 7.</summary>
    /// <param name="id">The name of the rule.</param>
    /// <param name="length">How many points, 2 to <see cref="LongestWindow"/>; one change less.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, length out of range.</exception>
    public static ChartRule Trend(string id, int length) => Row(id, ChartRuleKind.Trend, length, 2, 0);

    /// <summary>So many points going up and down in turn: Nelson 4 with 14.</summary>
    /// <param name="id">The name of the rule.</param>
    /// <param name="length">How many points, 3 to <see cref="LongestWindow"/>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, length out of range.</exception>
    public static ChartRule Alternation(string id, int length) => Row(id, ChartRuleKind.Alternation, length, 3, 0);

    /// <summary>So many points in a row within a distance of the centre, the distance itself included: Nelson 7 with 15 and 1.</summary>
    /// <param name="id">The name of the rule.</param>
    /// <param name="length">How many points, 2 to <see cref="LongestWindow"/>.</param>
    /// <param name="distance">The distance in standard deviations, at least 0.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, a number out of range.</exception>
    public static ChartRule Hugging(string id, int length, double distance) => Row(id, ChartRuleKind.Hugging, length, 2, distance);

    /// <summary>So many points in a row beyond a distance, with both sides among them: Nelson 8 with 8 and 1.</summary>
    /// <param name="id">The name of the rule.</param>
    /// <param name="length">How many points, 2 to <see cref="LongestWindow"/>.</param>
    /// <param name="distance">The distance in standard deviations, at least 0.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, a number out of range.</exception>
    public static ChartRule Mixture(string id, int length, double distance) => Row(id, ChartRuleKind.Mixture, length, 2, distance);

    /// <summary>The rule in words.</summary>
    /// <returns>The reason a signal of this rule gives.</returns>
    public Phrase ToPhrase() =>
        Kind switch
        {
            ChartRuleKind.Beyond when Window == 1 => Phrase.Of($"a point beyond {Distance} sigma", $"一点超出 {Distance} 倍标准差"),
            ChartRuleKind.Beyond => Phrase.Of(
                $"{Count} of {Window} points beyond {Distance} sigma on one side",
                $"连续 {Window} 点中有 {Count} 点在同侧超出 {Distance} 倍标准差"
            ),
            ChartRuleKind.Shift => Phrase.Of($"{Window} points in a row on one side of the centre", $"连续 {Window} 点在中心线同侧"),
            ChartRuleKind.Trend => Phrase.Of($"{Window} points steadily rising or falling", $"连续 {Window} 点递增或递减"),
            ChartRuleKind.Alternation => Phrase.Of($"{Window} points going up and down in turn", $"连续 {Window} 点上下交替"),
            ChartRuleKind.Hugging => Phrase.Of(
                $"{Window} points in a row within {Distance} sigma",
                $"连续 {Window} 点落在 {Distance} 倍标准差以内"
            ),
            _ => Phrase.Of(
                $"{Window} points in a row beyond {Distance} sigma, on both sides",
                $"连续 {Window} 点超出 {Distance} 倍标准差且分布于两侧"
            ),
        };

    private static ChartRule Row(string id, ChartRuleKind kind, int length, int least, double distance)
    {
        Guard.InRange(length, least, LongestWindow, nameof(length));
        return new ChartRule(id, kind, length, length, Guard.NotNegative(distance, nameof(distance)));
    }
}
