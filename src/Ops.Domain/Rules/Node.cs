namespace Ops.Domain.Rules;

/// <summary>A part of an expression over facts. Evaluated without allocation unless evidence is asked for.</summary>
internal abstract class Node<TFact>(FactKind kind)
{
    public FactKind Kind { get; } = kind;

    /// <summary>The value of this part, as an operand.</summary>
    public abstract FactValue Evaluate(TFact fact, Evidence? evidence);

    /// <summary>The value of this part where it stands as a condition: comparisons are noted down.</summary>
    public virtual FactValue Test(TFact fact, Evidence? evidence) => Evaluate(fact, evidence);

    /// <summary>Adds the names of all facts that this part looks at.</summary>
    public abstract void Collect(ISet<string> facts);

    public static Truth TruthOf(FactValue value) =>
        value.IsMissing ? Truth.Unknown
        : value.Coordinate != 0 ? Truth.True
        : Truth.False;

    public static FactValue ValueOf(Truth truth) => truth == Truth.Unknown ? FactValue.Missing : FactValue.Of(truth == Truth.True);
}
