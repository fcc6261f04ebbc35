namespace Ops.Domain.Series;

/// <summary>What a set of rules found on a series: for each rule the points that complete its pattern, and each signal with its members.</summary>
/// <remarks>One pass, 64 points at a time, nothing allocated but the signals. Makes no claim of equality.</remarks>
public sealed class RuleSignals : IExplainable
{
    private readonly List<RuleHit>[] _hits;

    private RuleSignals(ChartRuleSet rules, int points, List<RuleHit>[] hits)
    {
        Rules = rules;
        Points = points;
        _hits = hits;
        Count = hits.Sum(found => found.Count);
    }

    /// <summary>The rules looked for.</summary>
    public ChartRuleSet Rules { get; }

    /// <summary>How many points were looked at.</summary>
    public int Points { get; }

    /// <summary>How many signals there are, over all rules.</summary>
    public int Count { get; }

    /// <summary>Looks for the rules' patterns around one centre and standard deviation.</summary>
    /// <param name="values">The points in time order; at least one.</param>
    /// <param name="center">The centre line.</param>
    /// <param name="sigma">The standard deviation, above 0.</param>
    /// <param name="rules">The rules.</param>
    /// <returns>The signals.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no point. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, sigma not above 0.
    /// </exception>
    public static RuleSignals Of(ReadOnlySpan<double> values, double center, double sigma, ChartRuleSet rules)
    {
        Guard.Values(values, nameof(values));
        Guard.Finite(center, nameof(center));
        Guard.Positive(sigma, nameof(sigma));
        return Found(values, new EqualScale(center, sigma), Guard.NotNull(rules, nameof(rules)));
    }

    /// <summary>Looks for the rules' patterns, each point having its own centre and standard deviation.</summary>
    /// <param name="values">The points in time order; at least one.</param>
    /// <param name="centers">The centre line at each point.</param>
    /// <param name="sigmas">The standard deviation at each point, above 0.</param>
    /// <param name="rules">The rules.</param>
    /// <returns>The signals.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no point. <see cref="FaultCode.LengthMismatch"/>: not one centre and sigma per point.
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a sigma not above 0.
    /// </exception>
    public static RuleSignals Of(ReadOnlySpan<double> values, ReadOnlySpan<double> centers, ReadOnlySpan<double> sigmas, ChartRuleSet rules)
    {
        Guard.NotEmpty(values, nameof(values));
        Guard.NotEmpty(centers, nameof(centers));
        Guard.NotEmpty(sigmas, nameof(sigmas));
        Guard.SameLength(centers.Length, nameof(centers), values.Length, nameof(values));
        Guard.SameLength(sigmas.Length, nameof(sigmas), values.Length, nameof(values));
        Guard.Finite(values, nameof(values));
        Guard.Finite(centers, nameof(centers));
        var limits = new ControlLimits[values.Length];
        for (int i = 0; i < limits.Length; i++)
            limits[i] = ControlLimits.Three(centers[i], Guard.Positive(sigmas[i], Guard.At(nameof(sigmas), i)));
        return Found(values, new LimitScale(limits), Guard.NotNull(rules, nameof(rules)));
    }

    /// <summary>The points that complete a rule's pattern, ascending.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <returns>Their indices from 0; empty when there is none.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no rule of the set has this id.</exception>
    public ImmutableArray<int> LastPoints(string ruleId)
    {
        Guard.NotBlank(ruleId, nameof(ruleId));
        for (int r = 0; r < _hits.Length; r++)
        {
            if (Rules.Rules[r].Id == ruleId)
                return [.. _hits[r].Select(hit => hit.Last)];
        }
        throw Faults.Unknown(nameof(ruleId), ruleId, "name a rule of the set");
    }

    /// <summary>All signals with members and reasons, by the point that completes them, then in the order of the rules.</summary>
    /// <returns>The signals; empty when there is none.</returns>
    public ImmutableArray<ChartSignal> ToSignals() =>
        [
            .. _hits
                .SelectMany((found, r) => found.Select(hit => (Rule: r, Hit: hit)))
                .OrderBy(entry => entry.Hit.Last)
                .ThenBy(entry => entry.Rule)
                .Select(entry => new ChartSignal(Rules.Rules[entry.Rule], entry.Hit)),
        ];

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[_hits.Length];
        for (int r = 0; r < parts.Length; r++)
        {
            var rule = Rules.Rules[r];
            var reason = rule.ToPhrase();
            parts[r] = Explanation.Of(
                Phrase.Of($"{rule.Id}"),
                $"{_hits[r].Count}",
                Phrase.Of(
                    $"{reason.English}; {_hits[r].Count} times in {Points} points",
                    $"{reason.Chinese}；{Points} 点中出现 {_hits[r].Count} 次"
                )
            );
        }
        return Explanation.Of(
            new Phrase("Signals", "信号数"),
            $"{Count}",
            Phrase.Of($"{Points} points", $"{Points} 个点"),
            new Phrase("Nelson 1984; Western Electric 1956", "Nelson 1984；Western Electric 1956"),
            parts
        );
    }

    internal static RuleSignals Found<TScale>(ReadOnlySpan<double> values, TScale scale, ChartRuleSet rules)
        where TScale : struct, ISeriesScale
    {
        var scans = new RuleScan[rules.Rules.Length];
        var hits = new List<RuleHit>[scans.Length];
        for (int r = 0; r < scans.Length; r++)
        {
            scans[r] = new RuleScan(rules.Rules[r]);
            hits[r] = [];
        }
        Span<double> buffer = stackalloc double[64];
        for (int start = 0; start < values.Length; start += 64)
        {
            var block = values.Slice(start, Math.Min(64, values.Length - start));
            var z = buffer[..block.Length];
            scale.Fill(block, start, z);
            ulong up = PointBits.Greater(block[1..], block[..^1]) << 1;
            ulong down = PointBits.Greater(block[..^1], block[1..]) << 1;
            if (start > 0)
            {
                up |= block[0] > values[start - 1] ? 1UL : 0;
                down |= block[0] < values[start - 1] ? 1UL : 0;
            }
            for (int r = 0; r < scans.Length; r++)
                scans[r].Block(z, up, down, start, hits[r]);
        }
        return new RuleSignals(rules, values.Length, hits);
    }
}
