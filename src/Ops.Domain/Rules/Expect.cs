using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>One-line expectations for unit tests of rules, in any test runner: what fails throws, and says why.</summary>
public static class Expect
{
    /// <summary>The table decides a fact so.</summary>
    /// <typeparam name="TFact">The fact.</typeparam>
    /// <typeparam name="TOutcome">The outcome.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="outcome">The outcome that is expected.</param>
    /// <exception cref="ExpectationException">Another answer; the message holds the trace.</exception>
    /// <exception cref="OpsException">A value outside its domain.</exception>
    public static void Decides<TFact, TOutcome>(DecisionTable<TFact, TOutcome> table, TFact fact, TOutcome outcome)
    {
        var trace = Guard.NotNull(table, nameof(table)).Trace(fact);
        if (trace.Outcome != TableOutcome<TOutcome>.One(outcome))
            throw new ExpectationException(
                $"{table.Id} expected {Outcomes.Text(outcome)} but got {trace.Outcome}\n{trace.Explain().ToText()}"
            );
    }

    /// <summary>Every point of the domain is matched by some row.</summary>
    /// <typeparam name="TFact">The fact.</typeparam>
    /// <typeparam name="TOutcome">The outcome.</typeparam>
    /// <param name="table">The table.</param>
    /// <exception cref="ExpectationException">There are gaps; the message lists the first.</exception>
    public static void Complete<TFact, TOutcome>(DecisionTable<TFact, TOutcome> table)
    {
        var proof = Guard.NotNull(table, nameof(table)).Verify(Few);
        Refuse(proof.GapCount, $"{table.Id} has gaps", proof.Gaps.Select(gap => $"{gap.Box} (for example {gap.Witness})"));
    }

    /// <summary>No two rows with different outcomes match at one point.</summary>
    /// <typeparam name="TFact">The fact.</typeparam>
    /// <typeparam name="TOutcome">The outcome.</typeparam>
    /// <param name="table">The table.</param>
    /// <exception cref="ExpectationException">There are conflicts; the message lists the first.</exception>
    public static void Consistent<TFact, TOutcome>(DecisionTable<TFact, TOutcome> table)
    {
        var proof = Guard.NotNull(table, nameof(table)).Verify();
        var conflicts = proof.Overlaps.Where(overlap => overlap.IsConflict).Take(Few.Limit!.Value);
        Refuse(
            proof.ConflictCount,
            $"{table.Id} has conflicts",
            conflicts.Select(pair => $"{pair.First} and {pair.Second} at {pair.Region} (for example {pair.Witness})")
        );
    }

    /// <summary>Every row decides something and would be missed.</summary>
    /// <typeparam name="TFact">The fact.</typeparam>
    /// <typeparam name="TOutcome">The outcome.</typeparam>
    /// <param name="table">The table.</param>
    /// <exception cref="ExpectationException">Some rows can go; the message names them.</exception>
    public static void NoIdleRow<TFact, TOutcome>(DecisionTable<TFact, TOutcome> table)
    {
        var proof = Guard.NotNull(table, nameof(table)).Verify(Few);
        string[] idle = [.. proof.Unreachable.Select(row => row.Row).Concat(proof.Redundant).Distinct(StringComparer.Ordinal)];
        Refuse(idle.Length, $"{table.Id} has rows that nobody would miss", idle);
    }

    /// <summary>The test points notice every small mistake in the table.</summary>
    /// <typeparam name="TFact">The fact.</typeparam>
    /// <typeparam name="TOutcome">The outcome.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="tests">The test points; at least one.</param>
    /// <exception cref="ExpectationException">Some mistakes go unnoticed; the message lists them.</exception>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no point.</exception>
    public static void Defended<TFact, TOutcome>(DecisionTable<TFact, TOutcome> table, params ReadOnlySpan<TFact> tests)
    {
        var report = Guard.NotNull(table, nameof(table)).MutateAgainst(tests);
        Refuse(
            report.Survived.Length,
            $"{table.Id}: no test notices",
            report.Survived.Select(mutant => $"{mutant.Kind} {mutant.Row} {mutant.Column} {mutant.Value}")
        );
    }

    /// <summary>A rule says so about a fact.</summary>
    /// <typeparam name="TFact">The fact.</typeparam>
    /// <param name="rules">The rules.</param>
    /// <param name="rule">The rule's name.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="asOf">The day whose versions apply.</param>
    /// <param name="result">What is expected: true, false or unknown.</param>
    /// <exception cref="ExpectationException">Another result; the message holds the trace.</exception>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such rule in force on the day.</exception>
    public static void Says<TFact>(RuleSet<TFact> rules, string rule, TFact fact, LocalDate asOf, Truth result)
    {
        var got = Guard.NotNull(rules, nameof(rules)).Evaluate(fact, asOf)[rule];
        if (got.Result != result)
            throw new ExpectationException($"{rule} expected {result} but got {got.Result}\n{got.Explain().ToText()}");
    }

    private static VerificationOptions Few { get; } = new() { Limit = 10 };

    private static void Refuse(long count, string what, IEnumerable<string> examples)
    {
        if (count > 0)
            throw new ExpectationException($"{what} ({count}):\n  {string.Join("\n  ", examples)}");
    }
}
