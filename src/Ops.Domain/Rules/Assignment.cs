namespace Ops.Domain.Rules;

/// <summary>What a chaining rule sets: a fact, and what to.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="To">The value, computed from the facts as they were before the firing.</param>
public sealed record Assignment(string Fact, Term<FactSheet> To);
