namespace Ops.Domain.Rules;

/// <summary>A text among the facts, compared ordinally.</summary>
/// <typeparam name="TFact">The caller's own record, or a <see cref="FactSheet"/>.</typeparam>
public sealed class TextTerm<TFact> : Term<TFact>
{
    internal TextTerm(Node<TFact> node)
        : base(node) { }

    /// <summary>Whether both texts are the same.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>The condition.</returns>
    public FlagTerm<TFact> Is(TextTerm<TFact> other) => Terms.Compare(RuleOperator.Equal, this, other);

    /// <summary>Whether the text is one of a list.</summary>
    /// <param name="values">The list; empty means never.</param>
    /// <returns>The condition.</returns>
    public FlagTerm<TFact> In(params ReadOnlySpan<string> values) => Terms.In(this, Terms.Values(values, FactValue.Of));

    /// <summary>A constant.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator TextTerm<TFact>(string value) =>
        new(new ConstantNode<TFact>(FactValue.Of(Guard.NotNull(value, nameof(value)))));
}
