namespace Ops.Domain.Rules;

/// <summary>An expression over the facts of a <typeparamref name="TFact"/>: a number, a text, a date or a condition.</summary>
/// <typeparam name="TFact">The caller's own record, or a <see cref="FactSheet"/>.</typeparam>
/// <remarks>Immutable. Nothing is compiled and nothing is reflected over: a term is a tree of plain objects.</remarks>
public abstract class Term<TFact>
{
    private protected Term(Node<TFact> node)
    {
        Node = node;
    }

    /// <summary>The kind of value that the term has when all its facts are known.</summary>
    public FactKind Kind => Node.Kind;

    /// <summary>True, false nowhere: whether the fact is known. Only for a term that is one fact.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the term is not a single fact.</exception>
    public FlagTerm<TFact> IsKnown =>
        Node is FactNode<TFact> fact
            ? new(new ExistsNode<TFact>(fact))
            : throw Faults.Invalid(ToString(), "only a single fact can be asked whether it is known", "ask each fact of the expression");

    internal Node<TFact> Node { get; }

    /// <summary>The value for given facts.</summary>
    /// <param name="fact">The facts.</param>
    /// <returns>The value; missing when a fact it needs is.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.ZeroDenominator"/>: a division by zero. <see cref="FaultCode.Overflow"/>: a result beyond decimal.
    /// </exception>
    public FactValue Evaluate(TFact fact) => Node.Evaluate(fact, null);

    /// <summary>The expression as text.</summary>
    /// <returns>For example <c>spent &gt; (budget * 1.1)</c>.</returns>
    public override string ToString() => Node.ToString()!;
}
