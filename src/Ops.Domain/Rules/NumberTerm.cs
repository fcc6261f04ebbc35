namespace Ops.Domain.Rules;

/// <summary>A number that is computed from facts: <c>spent &gt; budget * 1.1m</c>.</summary>
/// <typeparam name="TFact">The caller's own record, or a <see cref="FactSheet"/>.</typeparam>
public sealed class NumberTerm<TFact> : Term<TFact>
{
    internal NumberTerm(Node<TFact> node)
        : base(node) { }

    /// <summary>Whether the number lies between two bounds, both included.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    /// <returns>The condition.</returns>
    public FlagTerm<TFact> Between(NumberTerm<TFact> low, NumberTerm<TFact> high) => Terms.Between(this, low, high);

    /// <summary>Whether the number is one of a list.</summary>
    /// <param name="values">The list; empty means never.</param>
    /// <returns>The condition.</returns>
    public FlagTerm<TFact> In(params ReadOnlySpan<decimal> values) => Terms.In(this, Terms.Values(values, value => FactValue.Of(value)));

    /// <summary>Whether both numbers are equal by value.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>The condition.</returns>
    public FlagTerm<TFact> Is(NumberTerm<TFact> other) => Terms.Compare(RuleOperator.Equal, this, other);

    /// <summary>A constant.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NumberTerm<TFact>(decimal value) => new(new ConstantNode<TFact>(FactValue.Of(value)));

    /// <summary>The sum.</summary>
    public static NumberTerm<TFact> operator +(NumberTerm<TFact> left, NumberTerm<TFact> right) => Terms.Calculate('+', left, right);

    /// <summary>The difference.</summary>
    public static NumberTerm<TFact> operator -(NumberTerm<TFact> left, NumberTerm<TFact> right) => Terms.Calculate('-', left, right);

    /// <summary>The product.</summary>
    public static NumberTerm<TFact> operator *(NumberTerm<TFact> left, NumberTerm<TFact> right) => Terms.Calculate('*', left, right);

    /// <summary>The quotient; a division by zero is a fault when it is evaluated, so guard it in an and.</summary>
    public static NumberTerm<TFact> operator /(NumberTerm<TFact> left, NumberTerm<TFact> right) => Terms.Calculate('/', left, right);

    /// <summary>The number with its sign reversed.</summary>
    public static NumberTerm<TFact> operator -(NumberTerm<TFact> value) => Terms.Negate(value);

    /// <summary>Less than.</summary>
    public static FlagTerm<TFact> operator <(NumberTerm<TFact> left, NumberTerm<TFact> right) =>
        Terms.Compare(RuleOperator.Less, left, right);

    /// <summary>At most.</summary>
    public static FlagTerm<TFact> operator <=(NumberTerm<TFact> left, NumberTerm<TFact> right) =>
        Terms.Compare(RuleOperator.AtMost, left, right);

    /// <summary>Greater than.</summary>
    public static FlagTerm<TFact> operator >(NumberTerm<TFact> left, NumberTerm<TFact> right) =>
        Terms.Compare(RuleOperator.Greater, left, right);

    /// <summary>At least.</summary>
    public static FlagTerm<TFact> operator >=(NumberTerm<TFact> left, NumberTerm<TFact> right) =>
        Terms.Compare(RuleOperator.AtLeast, left, right);
}
