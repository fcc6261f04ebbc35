using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>The rules that a review applies, in order. A host application lists, switches off, replaces and adds them.</summary>
/// <remarks>Immutable; compares by identity. Given to a review by <see cref="ReviewOptions.Rules"/>.</remarks>
public sealed class ReviewRules
{
    private ReviewRules(ImmutableArray<ReviewRule> list) => List = list;

    /// <summary>All rules that the library brings.</summary>
    public static ReviewRules All { get; } =
        Of([
            .. UnitRules.All,
            .. MeasureRules.All,
            .. SignalRules.All,
            .. SpendingRules.All,
            .. GoalRules.All,
            .. ServiceRules.All,
            .. VoiceRules.All,
            .. ProcessRules.All,
            .. RiskRules.All,
            .. TeamRules.All,
            .. CoordinationRules.All,
            .. MarketRules.All,
            .. ImprovementRules.All,
            .. LinkRules.All,
            .. DataRules.All,
        ]);

    /// <summary>The rules, in the order in which they are applied.</summary>
    public ImmutableArray<ReviewRule> List { get; }

    /// <summary>A rule by its id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such rule.</exception>
    public ReviewRule this[string id] =>
        List.FirstOrDefault(rule => rule.Id == id) ?? throw Faults.Unknown(nameof(id), id, "name a rule of this list");

    /// <summary>Rules of the caller's choice.</summary>
    /// <param name="rules">The rules; at least one.</param>
    /// <returns>The list.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no rule. <see cref="FaultCode.InvalidArgument"/>: a rule is missing.
    /// <see cref="FaultCode.DuplicateKey"/>: two rules of one id.
    /// </exception>
    public static ReviewRules Of(params ReadOnlySpan<ReviewRule> rules)
    {
        Guard.NotEmpty(rules, nameof(rules));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!ids.Add(Guard.NotNull(rule, nameof(rules)).Id))
                throw Faults.Duplicate(nameof(rules), rule.Id);
        }
        return new ReviewRules([.. rules]);
    }

    /// <summary>The list with a rule added; one of the same id is replaced by it, in its place.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The new list.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no rule.</exception>
    public ReviewRules With(ReviewRule rule)
    {
        Guard.NotNull(rule, nameof(rule));
        return List.Any(known => known.Id == rule.Id)
            ? new ReviewRules([.. List.Select(known => known.Id == rule.Id ? rule : known)])
            : new ReviewRules(List.Add(rule));
    }

    /// <summary>The list with a rule switched off.</summary>
    /// <param name="id">The rule's id.</param>
    /// <returns>The new list.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such rule. <see cref="FaultCode.EmptyInput"/>: no rule is left.</exception>
    public ReviewRules Without(string id)
    {
        var off = this[id];
        return Of([.. List.Where(rule => rule != off)]);
    }

    /// <summary>The rules over one kind of result, to be evaluated or unit-tested on one of them: <see cref="Expect.Says"/>.</summary>
    /// <typeparam name="TFact">The kind of result.</typeparam>
    /// <returns>The rules as a set.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no rule looks at such results.</exception>
    public RuleSet<TFact> Over<TFact>() => RuleSet<TFact>.Of([.. List.OfType<ReviewRule<TFact>>().Select(rule => rule.Rule)]);
}
