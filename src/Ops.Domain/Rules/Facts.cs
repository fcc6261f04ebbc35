using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Declares the facts of the caller's own record, by name: <c>Facts&lt;Order&gt;.Number("spent", o =&gt; o.Spent)</c>.</summary>
/// <typeparam name="TFact">The caller's own record.</typeparam>
/// <remarks>A null that is read is a fact that is not known; it makes a condition unknown, never false.</remarks>
public static class Facts<TFact>
{
    /// <summary>A number.</summary>
    /// <param name="name">The name in traces and explanations.</param>
    /// <param name="read">How to read it.</param>
    /// <returns>The fact, ready for <c>&lt;</c>, <c>+</c> and the like.</returns>
    public static NumberTerm<TFact> Number(string name, Func<TFact, decimal?> read) =>
        new(Node(name, FactKind.Number, Guard.NotNull(read, nameof(read)), static value => FactValue.Of(value)));

    /// <summary>A text.</summary>
    /// <param name="name">The name in traces and explanations.</param>
    /// <param name="read">How to read it.</param>
    /// <returns>The fact.</returns>
    public static TextTerm<TFact> Text(string name, Func<TFact, string?> read) =>
        new(Node(name, FactKind.Text, Guard.NotNull(read, nameof(read)), static value => FactValue.Of(value)));

    /// <summary>A truth value.</summary>
    /// <param name="name">The name in traces and explanations.</param>
    /// <param name="read">How to read it, or any predicate over the record.</param>
    /// <returns>The fact.</returns>
    public static FlagTerm<TFact> Flag(string name, Func<TFact, bool?> read) =>
        new(Node(name, FactKind.Flag, Guard.NotNull(read, nameof(read)), static value => FactValue.Of(value)));

    /// <summary>A date.</summary>
    /// <param name="name">The name in traces and explanations.</param>
    /// <param name="read">How to read it.</param>
    /// <returns>The fact.</returns>
    public static DateTerm<TFact> Date(string name, Func<TFact, LocalDate?> read) =>
        new(Node(name, FactKind.Date, Guard.NotNull(read, nameof(read)), static value => FactValue.Of(value)));

    private static FactNode<TFact> Node<T>(string name, FactKind kind, Func<TFact, T> read, Func<T, FactValue> wrap) =>
        new(Guard.NotBlank(name, nameof(name)), kind, fact => wrap(read(fact)));
}
