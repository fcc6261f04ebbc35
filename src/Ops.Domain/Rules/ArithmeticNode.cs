namespace Ops.Domain.Rules;

/// <summary>A sum, difference, product or quotient; unknown when a part is, also a quotient over zero.</summary>
internal sealed class ArithmeticNode<TFact>(char symbol, ImmutableArray<Node<TFact>> parts) : Node<TFact>(FactKind.Number)
{
    public override FactValue Evaluate(TFact fact, Evidence? evidence)
    {
        // Every part is evaluated before the first operation, so that all missing facts are noted and an unknown
        // part outweighs an overflow or a zero among the others.
        Span<decimal> values = parts.Length <= 8 ? stackalloc decimal[8] : new decimal[parts.Length];
        bool missing = false;
        for (int i = 0; i < parts.Length; i++)
        {
            var value = parts[i].Evaluate(fact, evidence);
            missing |= value.IsMissing;
            values[i] = value.Coordinate;
        }
        if (missing)
            return FactValue.Missing;
        decimal total = values[0];
        for (int i = 1; i < parts.Length; i++)
            total = Apply(total, values[i]);
        return FactValue.Of(total);
    }

    public override void Collect(ISet<string> facts)
    {
        foreach (var part in parts)
            part.Collect(facts);
    }

    public override string ToString() => $"({string.Join($" {symbol} ", parts)})";

    private decimal Apply(decimal left, decimal right)
    {
        if (symbol == '/' && right == 0)
            throw Faults.ZeroDenominator(ToString(), "the denominator is 0", "guard the division: test the denominator first in an and");
        try
        {
            return symbol switch
            {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ => left / right,
            };
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(ToString(), "the result is beyond the range of decimal", "use smaller numbers");
        }
    }
}
