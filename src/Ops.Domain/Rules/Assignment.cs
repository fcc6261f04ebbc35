namespace Ops.Domain.Rules;

/// <summary>What a chaining rule sets: a fact, and what to.</summary>
/// <remarks>Two assignments are equal when they are the same object: terms have no equality by value.</remarks>
public sealed class Assignment
{
    /// <summary>Creates an assignment.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="to">The value, computed from the facts as they were before the firing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name or no value.</exception>
    public Assignment(string fact, Term<FactSheet> to)
    {
        Fact = Guard.NotBlank(fact, nameof(fact));
        To = Guard.NotNull(to, nameof(to));
    }

    /// <summary>The fact's name.</summary>
    public string Fact { get; }

    /// <summary>The value, computed from the facts as they were before the firing.</summary>
    public Term<FactSheet> To { get; }
}
