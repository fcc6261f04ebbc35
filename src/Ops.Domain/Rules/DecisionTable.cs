namespace Ops.Domain.Rules;

/// <summary>Starts decision tables.</summary>
public static class DecisionTable
{
    /// <summary>Starts a table over the caller's own record.</summary>
    /// <typeparam name="TFact">The record that is decided on.</typeparam>
    /// <typeparam name="TOutcome">What is decided; needs equality by value.</typeparam>
    /// <param name="id">The table's name in faults and reports.</param>
    /// <param name="policy">What happens when several rows match.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id or an undefined policy.</exception>
    public static DecisionTableBuilder<TFact, TOutcome> For<TFact, TOutcome>(string id, HitPolicy policy) =>
        new(Guard.NotBlank(id, nameof(id)), Guard.Defined(policy, nameof(policy)), OutcomeRules<TOutcome>.Natural());

    /// <summary>Starts a table whose outputs are known only at run time.</summary>
    /// <typeparam name="TFact">The record that is decided on.</typeparam>
    /// <param name="id">The table's name in faults and reports.</param>
    /// <param name="policy">What happens when several rows match.</param>
    /// <param name="outputs">The outputs: their order of preference and defaults are taken over.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, an undefined policy, or a policy that the outputs cannot serve: an order
    /// without listed values, an aggregate over several outputs, a sum of anything but numbers, an extreme of texts or flags.
    /// </exception>
    public static DecisionTableBuilder<TFact, OutputRow> For<TFact>(string id, HitPolicy policy, OutputLayout outputs) =>
        new(
            Guard.NotBlank(id, nameof(id)),
            policy,
            Guard.NotNull(outputs, nameof(outputs)).RulesFor(Guard.Defined(policy, nameof(policy)))
        );
}
