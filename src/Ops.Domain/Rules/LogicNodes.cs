namespace Ops.Domain.Rules;

/// <summary>Kleene's and (the minimum) or or (the maximum), left to right, ending at the first part that settles it.</summary>
internal sealed class JunctionNode<TFact>(bool isAnd, ImmutableArray<Node<TFact>> parts) : Node<TFact>(FactKind.Flag)
{
    public override FactValue Evaluate(TFact fact, Evidence? evidence) => Fold(fact, evidence, false);

    public override FactValue Test(TFact fact, Evidence? evidence) => Fold(fact, evidence, true);

    public override void Collect(ISet<string> facts)
    {
        foreach (var part in parts)
            part.Collect(facts);
    }

    public override string ToString() => $"({string.Join(isAnd ? " and " : " or ", parts)})";

    private FactValue Fold(TFact fact, Evidence? evidence, bool asCondition)
    {
        var settled = isAnd ? Truth.False : Truth.True;
        bool unknown = false;
        foreach (var part in parts)
        {
            var truth = TruthOf(asCondition ? part.Test(fact, evidence) : part.Evaluate(fact, evidence));
            if (truth == settled)
                return ValueOf(settled);
            unknown |= truth == Truth.Unknown;
        }
        return unknown ? FactValue.Missing : FactValue.Of(isAnd);
    }
}

/// <summary>Kleene's not: unknown stays unknown.</summary>
internal sealed class NotNode<TFact>(Node<TFact> part) : Node<TFact>(FactKind.Flag)
{
    public override FactValue Evaluate(TFact fact, Evidence? evidence) => Reverse(part.Evaluate(fact, evidence));

    public override FactValue Test(TFact fact, Evidence? evidence) => Reverse(part.Test(fact, evidence));

    public override void Collect(ISet<string> facts) => part.Collect(facts);

    public override string ToString() => $"not {part}";

    private static FactValue Reverse(FactValue value) => value.IsMissing ? value : FactValue.Of(value.Coordinate == 0);
}

/// <summary>Whether a fact is known; never unknown itself.</summary>
internal sealed class ExistsNode<TFact>(FactNode<TFact> part) : Node<TFact>(FactKind.Flag)
{
    public override FactValue Evaluate(TFact fact, Evidence? evidence) => FactValue.Of(!part.Read(fact).IsMissing);

    public override FactValue Test(TFact fact, Evidence? evidence)
    {
        var value = Evaluate(fact, evidence);
        evidence?.Note(new RuleAtom(RuleOperator.Exists, ToString(), part.Name, [], TruthOf(value)));
        return value;
    }

    public override void Collect(ISet<string> facts) => part.Collect(facts);

    public override string ToString() => $"{part} is known";
}
