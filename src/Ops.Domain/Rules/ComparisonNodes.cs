namespace Ops.Domain.Rules;

/// <summary>A comparison of two parts of one kind; unknown when one of them is.</summary>
internal sealed class CompareNode<TFact>(RuleOperator @operator, Node<TFact> left, Node<TFact> right) : Node<TFact>(FactKind.Flag)
{
    public override FactValue Evaluate(TFact fact, Evidence? evidence) =>
        Compare(left.Evaluate(fact, evidence), right.Evaluate(fact, evidence));

    public override FactValue Test(TFact fact, Evidence? evidence)
    {
        var a = left.Evaluate(fact, evidence);
        var b = right.Evaluate(fact, evidence);
        var result = Compare(a, b);
        evidence?.Note(new RuleAtom(@operator, ToString(), null, [a, b], TruthOf(result)));
        return result;
    }

    public override void Collect(ISet<string> facts)
    {
        left.Collect(facts);
        right.Collect(facts);
    }

    public override string ToString() => $"{left} {Symbol(@operator)} {right}";

    private FactValue Compare(FactValue a, FactValue b)
    {
        if (a.IsMissing || b.IsMissing)
            return FactValue.Missing;
        return FactValue.Of(
            @operator switch
            {
                RuleOperator.Less => a.Coordinate < b.Coordinate,
                RuleOperator.AtMost => a.Coordinate <= b.Coordinate,
                RuleOperator.Greater => a.Coordinate > b.Coordinate,
                RuleOperator.AtLeast => a.Coordinate >= b.Coordinate,
                RuleOperator.Equal => a == b,
                _ => a != b,
            }
        );
    }

    private static string Symbol(RuleOperator @operator) =>
        @operator switch
        {
            RuleOperator.Less => "<",
            RuleOperator.AtMost => "<=",
            RuleOperator.Greater => ">",
            RuleOperator.AtLeast => ">=",
            RuleOperator.Equal => "=",
            _ => "<>",
        };
}

/// <summary>Low bound, value, high bound: the and of two comparisons, all three parts evaluated.</summary>
internal sealed class BetweenNode<TFact>(Node<TFact> value, Node<TFact> low, Node<TFact> high) : Node<TFact>(FactKind.Flag)
{
    public override FactValue Evaluate(TFact fact, Evidence? evidence) =>
        Lies(value.Evaluate(fact, evidence), low.Evaluate(fact, evidence), high.Evaluate(fact, evidence));

    public override FactValue Test(TFact fact, Evidence? evidence)
    {
        var x = value.Evaluate(fact, evidence);
        var from = low.Evaluate(fact, evidence);
        var to = high.Evaluate(fact, evidence);
        var result = Lies(x, from, to);
        evidence?.Note(new RuleAtom(RuleOperator.Between, ToString(), null, [x, from, to], TruthOf(result)));
        return result;
    }

    public override void Collect(ISet<string> facts)
    {
        value.Collect(facts);
        low.Collect(facts);
        high.Collect(facts);
    }

    public override string ToString() => $"{value} between {low} and {high}";

    private static FactValue Lies(FactValue x, FactValue from, FactValue to)
    {
        var above = AtMost(from, x);
        var below = AtMost(x, to);
        return ValueOf(above < below ? above : below);
    }

    private static Truth AtMost(FactValue a, FactValue b) =>
        a.IsMissing || b.IsMissing ? Truth.Unknown
        : a.Coordinate <= b.Coordinate ? Truth.True
        : Truth.False;
}

/// <summary>Whether a value is one of a list.</summary>
internal sealed class InNode<TFact>(Node<TFact> value, ImmutableArray<FactValue> list) : Node<TFact>(FactKind.Flag)
{
    public override FactValue Evaluate(TFact fact, Evidence? evidence) => Find(value.Evaluate(fact, evidence));

    public override FactValue Test(TFact fact, Evidence? evidence)
    {
        var x = value.Evaluate(fact, evidence);
        var result = Find(x);
        evidence?.Note(new RuleAtom(RuleOperator.In, ToString(), null, [x], TruthOf(result)));
        return result;
    }

    public override void Collect(ISet<string> facts) => value.Collect(facts);

    public override string ToString() => $"{value} in ({string.Join(", ", list)})";

    private FactValue Find(FactValue x) => x.IsMissing ? x : FactValue.Of(list.Contains(x));
}
