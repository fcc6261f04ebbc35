namespace Ops.Domain.Rules;

/// <summary>A condition over facts in Kleene's three values: true, false, or unknown when a fact that matters is missing.</summary>
/// <typeparam name="TFact">The caller's own record, or a <see cref="FactSheet"/>.</typeparam>
/// <remarks>
/// <c>a &amp; b</c> stops at the first false and <c>a | b</c> at the first true, left to right: <c>(budget &gt; 0) &amp; (spent / budget &gt; 1.1m)</c>
/// never divides by zero. Source: S. C. Kleene, Introduction to Metamathematics (1952), §64.
/// </remarks>
public sealed class FlagTerm<TFact> : Term<TFact>
{
    internal FlagTerm(Node<TFact> node)
        : base(node) { }

    /// <summary>Whether the condition holds for given facts.</summary>
    /// <param name="fact">The facts.</param>
    /// <returns>True, false or unknown.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.ZeroDenominator"/>: a division by zero. <see cref="FaultCode.Overflow"/>: a result beyond decimal.
    /// </exception>
    public Truth Holds(TFact fact) => Node<TFact>.TruthOf(Node.Evaluate(fact, null));

    /// <summary>A constant.</summary>
    /// <param name="value">True or false.</param>
    public static implicit operator FlagTerm<TFact>(bool value) => new(new ConstantNode<TFact>(FactValue.Of(value)));

    /// <summary>Both hold.</summary>
    public static FlagTerm<TFact> operator &(FlagTerm<TFact> left, FlagTerm<TFact> right) => Terms.All<TFact>(left, right);

    /// <summary>At least one holds.</summary>
    public static FlagTerm<TFact> operator |(FlagTerm<TFact> left, FlagTerm<TFact> right) => Terms.Any<TFact>(left, right);

    /// <summary>It does not hold; unknown stays unknown.</summary>
    public static FlagTerm<TFact> operator !(FlagTerm<TFact> value) => new(new NotNode<TFact>(Guard.NotNull(value, nameof(value)).Node));
}
