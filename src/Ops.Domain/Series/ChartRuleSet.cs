namespace Ops.Domain.Series;

/// <summary>A set of chart rules that are looked for together.</summary>
/// <remarks>Two sets are equal when they hold equal rules in the same order.</remarks>
public sealed class ChartRuleSet : IEquatable<ChartRuleSet>
{
    private ChartRuleSet(ImmutableArray<ChartRule> rules)
    {
        Rules = rules;
    }

    /// <summary>The rules, in the order given.</summary>
    public ImmutableArray<ChartRule> Rules { get; }

    /// <summary>The eight tests of Nelson 1984, <c>nelson1</c> to <c>nelson8</c>.</summary>
    public static ChartRuleSet Nelson { get; } =
        new([
            ChartRule.Beyond("nelson1", 3),
            ChartRule.Shift("nelson2", 9),
            ChartRule.Trend("nelson3", 6),
            ChartRule.Alternation("nelson4", 14),
            ChartRule.Beyond("nelson5", 2, 3, 2),
            ChartRule.Beyond("nelson6", 4, 5, 1),
            ChartRule.Hugging("nelson7", 15, 1),
            ChartRule.Mixture("nelson8", 8, 1),
        ]);

    /// <summary>The four rules of the Western Electric handbook (1956), <c>we1</c> to <c>we4</c>.</summary>
    public static ChartRuleSet WesternElectric { get; } =
        new([ChartRule.Beyond("we1", 3), ChartRule.Beyond("we2", 2, 3, 2), ChartRule.Beyond("we3", 4, 5, 1), ChartRule.Shift("we4", 8)]);

    /// <summary>The four rules of NHS England's Making Data Count, <c>nhs1</c> (limits), <c>nhs2</c> (shift of 7), <c>nhs3</c> (trend of 7), <c>nhs4</c> (2 of 3).</summary>
    public static ChartRuleSet Nhs { get; } =
        new([ChartRule.Beyond("nhs1", 3), ChartRule.Shift("nhs2", 7), ChartRule.Trend("nhs3", 7), ChartRule.Beyond("nhs4", 2, 3, 2)]);

    /// <summary>
    /// The rejection rules of Westgard's multirule for laboratories (1981): <c>westgard13s</c>, <c>westgard22s</c>, <c>westgardR4s</c> (two in a row
    /// beyond 2 sigma on opposite sides), <c>westgard41s</c>, <c>westgard10x</c>. Its warning 1-2s is <c>ChartRule.Beyond("westgard12s", 2)</c>.
    /// </summary>
    public static ChartRuleSet Westgard { get; } =
        new([
            ChartRule.Beyond("westgard13s", 3),
            ChartRule.Beyond("westgard22s", 2, 2, 2),
            ChartRule.Mixture("westgardR4s", 2, 2),
            ChartRule.Beyond("westgard41s", 4, 4, 1),
            ChartRule.Shift("westgard10x", 10),
        ]);

    /// <summary>A set of one's own.</summary>
    /// <param name="rules">The rules; at least one, no id twice.</param>
    /// <returns>The set.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no rule. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: null.
    /// </exception>
    public static ChartRuleSet Of(params ReadOnlySpan<ChartRule> rules)
    {
        Guard.NotEmpty(rules, nameof(rules));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rules.Length; i++)
        {
            string place = Guard.At(nameof(rules), i);
            string id = Guard.NotNull(rules[i], place).Id;
            if (!ids.Add(id))
                throw Faults.Duplicate(place, id);
        }
        return new ChartRuleSet([.. rules]);
    }

    /// <summary>Rules of the built-in sets by their ids.</summary>
    /// <param name="ids">For example <c>nelson1</c>, <c>we4</c>, <c>nhs2</c>, <c>westgard22s</c>; at least one, none twice.</param>
    /// <returns>The set, in the order given.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no id. <see cref="FaultCode.UnknownReference"/>: no such rule. <see cref="FaultCode.DuplicateKey"/>: an id twice.
    /// </exception>
    public static ChartRuleSet Named(params ReadOnlySpan<string> ids)
    {
        Guard.NotEmpty(ids, nameof(ids));
        var rules = new ChartRule[ids.Length];
        for (int i = 0; i < rules.Length; i++)
            rules[i] = BuiltIn(Guard.NotNull(ids[i], Guard.At(nameof(ids), i)), Guard.At(nameof(ids), i));
        return Of(rules);
    }

    /// <summary>True when both hold equal rules in the same order.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ChartRuleSet? other) => other is not null && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChartRuleSet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rules.Length, Rules[0]);

    /// <summary>True when both hold equal rules in the same order.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(ChartRuleSet? left, ChartRuleSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True when they differ.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(ChartRuleSet? left, ChartRuleSet? right) => !(left == right);

    private static ChartRule BuiltIn(string id, string place)
    {
        foreach (var set in (ReadOnlySpan<ChartRuleSet>)[Nelson, WesternElectric, Nhs, Westgard])
        {
            foreach (var rule in set.Rules)
            {
                if (rule.Id == id)
                    return rule;
            }
        }
        throw Faults.Unknown(place, id, "name a rule of the Nelson, Western Electric, NHS or Westgard set");
    }
}
