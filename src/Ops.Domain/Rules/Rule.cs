using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>One named, versioned rule: when its condition holds, it is a finding of a stated severity.</summary>
/// <typeparam name="TFact">The caller's own record (a typed result, an order), or a <see cref="FactSheet"/>.</typeparam>
/// <remarks>
/// Several rules of one name are versions of each other, told apart by the dates in which they are in force. Message, evidence
/// and action make a rule a finding that a person can act on; they are only asked for when the rule holds.
/// </remarks>
public sealed class Rule<TFact>
{
    /// <summary>Creates a rule.</summary>
    /// <param name="name">The rule's name, for example <c>budget-overspent</c>.</param>
    /// <param name="when">The condition under which it holds.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name or no condition.</exception>
    public Rule(string name, FlagTerm<TFact> when)
    {
        Name = Guard.NotBlank(name, nameof(name));
        When = Guard.NotNull(when, nameof(when));
    }

    /// <summary>The rule's name.</summary>
    public string Name { get; }

    /// <summary>The condition under which it holds.</summary>
    public FlagTerm<TFact> When { get; }

    /// <summary>How grave it is that the rule holds. Default: <see cref="Severity.Info"/>.</summary>
    public Severity Severity { get; init; }

    /// <summary>Rules of higher salience are evaluated earlier; among equals the one declared first. Default: 0.</summary>
    public int Salience { get; init; }

    /// <summary>Names of rules that must hold for this one to hold. Default: none.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>The first day on which this version is in force; null: since ever.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day on which this version is in force; null: for ever.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The version's label, or null.</summary>
    public string? Version { get; init; }

    /// <summary>What the finding says, with the figures in it; null: the rule's name.</summary>
    public Func<TFact, Phrase>? Message { get; init; }

    /// <summary>The typed result on which the finding rests; null: the comparisons that were made.</summary>
    public Func<TFact, Explanation>? Evidence { get; init; }

    /// <summary>What to do about it, or the empty phrase.</summary>
    public Phrase Action { get; init; }

    /// <summary>True when this version is in force on a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns>True from <see cref="From"/> to <see cref="To"/>, both included.</returns>
    public bool IsInForce(LocalDate asOf) => (From is not { } from || from <= asOf) && (To is not { } to || asOf <= to);

    /// <summary>Name, version and condition.</summary>
    /// <returns>For example <c>budget-overspent v2: spent &gt; budget</c>.</returns>
    public override string ToString() => Version is null ? $"{Name}: {When}" : $"{Name} {Version}: {When}";
}
