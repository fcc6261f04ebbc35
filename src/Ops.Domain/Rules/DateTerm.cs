using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>A date among the facts.</summary>
/// <typeparam name="TFact">The caller's own record, or a <see cref="FactSheet"/>.</typeparam>
public sealed class DateTerm<TFact> : Term<TFact>
{
    internal DateTerm(Node<TFact> node)
        : base(node) { }

    /// <summary>Whether the date lies between two dates, both included.</summary>
    /// <param name="first">The first date.</param>
    /// <param name="last">The last date.</param>
    /// <returns>The condition.</returns>
    public FlagTerm<TFact> Between(DateTerm<TFact> first, DateTerm<TFact> last) => Terms.Between(this, first, last);

    /// <summary>Whether both dates are the same.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>The condition.</returns>
    public FlagTerm<TFact> Is(DateTerm<TFact> other) => Terms.Compare(RuleOperator.Equal, this, other);

    /// <summary>A constant.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator DateTerm<TFact>(LocalDate value) => new(new ConstantNode<TFact>(FactValue.Of(value)));

    /// <summary>Earlier than.</summary>
    public static FlagTerm<TFact> operator <(DateTerm<TFact> left, DateTerm<TFact> right) => Terms.Compare(RuleOperator.Less, left, right);

    /// <summary>On or earlier than.</summary>
    public static FlagTerm<TFact> operator <=(DateTerm<TFact> left, DateTerm<TFact> right) =>
        Terms.Compare(RuleOperator.AtMost, left, right);

    /// <summary>Later than.</summary>
    public static FlagTerm<TFact> operator >(DateTerm<TFact> left, DateTerm<TFact> right) =>
        Terms.Compare(RuleOperator.Greater, left, right);

    /// <summary>On or later than.</summary>
    public static FlagTerm<TFact> operator >=(DateTerm<TFact> left, DateTerm<TFact> right) =>
        Terms.Compare(RuleOperator.AtLeast, left, right);
}
