namespace Ops.Domain.Rules;

/// <summary>A rule that derives facts: when its condition holds, it sets facts to values.</summary>
public sealed class ChainRule
{
    /// <summary>Creates a rule.</summary>
    /// <param name="name">The rule's name.</param>
    /// <param name="when">The condition under which it may fire; unknown does not fire.</param>
    /// <param name="then">What it sets. Nothing is legal: such a rule changes no fact and only leaves its mark in the trace.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank name or nothing where an object is needed.
    /// <see cref="FaultCode.DuplicateKey"/>: one fact is set twice.
    /// </exception>
    public ChainRule(string name, FlagTerm<FactSheet> when, params ReadOnlySpan<Assignment> then)
    {
        Name = Guard.NotBlank(name, nameof(name));
        When = Guard.NotNull(when, nameof(when));
        Then = [.. then];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var reads = new HashSet<string>(StringComparer.Ordinal);
        when.Node.Collect(reads);
        foreach (var assignment in Then)
        {
            Guard.NotNull(assignment, nameof(then)).To.Node.Collect(reads);
            if (!seen.Add(assignment.Fact))
                throw Faults.Duplicate($"{name}.then", assignment.Fact);
        }
        Reads = [.. reads];
    }

    /// <summary>The rule's name.</summary>
    public string Name { get; }

    /// <summary>The condition under which it may fire.</summary>
    public FlagTerm<FactSheet> When { get; }

    /// <summary>What it sets; empty for a rule that is only a mark in the trace.</summary>
    public ImmutableArray<Assignment> Then { get; }

    /// <summary>Among rules that could fire, the one of highest salience does; among equals the first declared. Default: 0.</summary>
    public int Salience { get; init; }

    /// <summary>The facts that condition and values look at; a change of one of them lets the rule fire again.</summary>
    public ImmutableArray<string> Reads { get; }
}
