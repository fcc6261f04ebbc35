namespace Ops.Domain.Numerics;

/// <summary>The values among which a rank is known to lie: from where to where, how many, and how many lie below them.</summary>
internal struct SelectionRange(int count)
{
    public double Low = double.NegativeInfinity;
    public double High = double.PositiveInfinity;
    public int Below;
    public int Inside = count;

    /// <summary>
    /// Two values of the sample between which the rank lies with near certainty: four standard errors of the rank in the sample to
    /// each side; and how many values to expect there.
    /// </summary>
    public readonly (double Low, double High, long Expected) Bracket(int rank, ReadOnlySpan<double> sample)
    {
        double share = (rank - Below + 0.5) / Inside;
        int at = (int)(share * sample.Length);
        int margin = (int)(2 * Math.Sqrt(sample.Length)) + 1;
        int from = at - margin;
        int to = at + margin;
        long expected = (long)(2.0 * margin / sample.Length * Inside) + 1;
        return (from < 0 ? Low : sample[from], to >= sample.Length ? High : sample[to], expected);
    }

    /// <summary>The lower half of the doubles from low to high, in the order of their bits.</summary>
    public readonly (double Low, double High, long Expected) LowerHalf()
    {
        long low = Order(Low);
        long high = Order(High);
        long middle = (low & high) + ((low ^ high) >> 1);
        return (Low, Value(middle), Inside);
    }

    /// <summary>Keeps the part in which the rank lies; true when it lies from low to high.</summary>
    public bool Shrink(int rank, double low, double high, in SelectionPass pass)
    {
        if (rank < pass.Below)
        {
            Inside = pass.Below - Below;
            High = Math.BitDecrement(low);
            return false;
        }
        int upTo = pass.Below + pass.Inside;
        if (rank >= upTo)
        {
            Inside = Below + Inside - upTo;
            Below = upTo;
            Low = Math.BitIncrement(high);
            return false;
        }
        Below = pass.Below;
        Inside = pass.Inside;
        Low = pass.Minimum;
        High = pass.Maximum;
        return true;
    }

    private static long Order(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? bits ^ long.MaxValue : bits;
    }

    private static double Value(long order) => BitConverter.Int64BitsToDouble(order < 0 ? order ^ long.MaxValue : order);
}
