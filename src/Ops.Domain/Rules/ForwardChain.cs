namespace Ops.Domain.Rules;

/// <summary>Fires rules that derive facts until none can fire any more.</summary>
/// <remarks>
/// For small rule bases: every armed rule is looked at before each firing. A rule that has fired is armed again by a change of a
/// fact that it looks at (refraction by change, so that a swing back to an old value is seen). Idea of production systems:
/// C. L. Forgy, Rete (1982); without his network.
/// </remarks>
public sealed class ForwardChain
{
    private readonly ImmutableArray<ChainRule> _rules;

    private ForwardChain(FactSchema schema, ImmutableArray<ChainRule> rules)
    {
        Schema = schema;
        _rules = rules;
    }

    /// <summary>The facts that the rules know.</summary>
    public FactSchema Schema { get; }

    /// <summary>Joins rules over one schema.</summary>
    /// <param name="schema">The facts.</param>
    /// <param name="rules">The rules; at least one.</param>
    /// <returns>The chain.</returns>
    /// <exception cref="OpsException">
    /// All faults at once. <see cref="FaultCode.EmptyInput"/>: no rule. <see cref="FaultCode.DuplicateKey"/>: two rules of one name.
    /// <see cref="FaultCode.UnknownReference"/>: a rule looks at or sets a fact that is not declared.
    /// <see cref="FaultCode.InvalidArgument"/>: a rule sets a fact to a value of another kind.
    /// </exception>
    public static ForwardChain Of(FactSchema schema, params ReadOnlySpan<ChainRule> rules)
    {
        Guard.NotNull(schema, nameof(schema));
        Guard.NotEmpty(rules, nameof(rules));
        var report = new FaultReport();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            Guard.NotNull(rule, nameof(rules));
            if (!names.Add(rule.Name))
                report.Add(Faults.Duplicate(nameof(rules), rule.Name));
            foreach (
                string fact in rule
                    .Reads.Concat(rule.Then.Select(assignment => assignment.Fact))
                    .Where(fact => !schema.Names.Contains(fact))
            )
                report.Add(FaultCode.UnknownReference, rule.Name, $"'{fact}' is not known", "declare the fact in the schema");
            foreach (var assignment in rule.Then.Where(assignment => schema.Names.Contains(assignment.Fact)))
            {
                var kind = schema.Kinds[schema.IndexOf(assignment.Fact)];
                if (kind != assignment.To.Kind)
                    report.Add(
                        FaultCode.InvalidArgument,
                        $"{rule.Name}.{assignment.Fact}",
                        $"{assignment.To.Kind} for a fact declared as {kind}",
                        "set a value of the declared kind"
                    );
            }
        }
        report.ThrowIfAny();
        return new ForwardChain(schema, [.. rules]);
    }

    /// <summary>Fires until nothing can fire.</summary>
    /// <param name="facts">The facts at the start; they belong to no rule.</param>
    /// <param name="options">Limit and conflict policy; null for the defaults.</param>
    /// <returns>The facts at the fixpoint and the trace.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a limit below 1, an undefined policy, a sheet of another schema, or no fixpoint within the
    /// limit (the message names the loop). <see cref="FaultCode.Overlap"/>: two rules claim one fact under
    /// <see cref="ConflictPolicy.Error"/>. <see cref="FaultCode.ZeroDenominator"/>, <see cref="FaultCode.Overflow"/>: found while evaluating.
    /// </exception>
    public ChainResult Run(FactSheet facts, ChainOptions? options = null)
    {
        Guard.NotNull(facts, nameof(facts));
        options ??= new ChainOptions();
        Guard.Defined(options.OnConflict, nameof(options.OnConflict));
        if (options.Limit < 1)
            throw Faults.Invalid(nameof(options.Limit), $"{options.Limit} firings", "allow at least one");
        var run = new ChainRun(Schema, _rules, facts, options.OnConflict);
        while (run.Next() is { } rule)
        {
            if (run.Firings.Count == options.Limit)
                throw Faults.Invalid(
                    "rules",
                    $"no fixpoint after {options.Limit} firings: {run.Loop(rule)}",
                    "let each loop reach a value at which it stops, or raise the limit"
                );
            run.Fire(rule);
        }
        return new ChainResult(run.Facts, [.. run.Firings]);
    }
}
