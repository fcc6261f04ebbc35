namespace Ops.Domain.Numerics;

/// <summary>What is remembered of a group. The rest keeps what the sum cannot hold, so that the order of adding hardly matters.</summary>
internal struct GroupCell
{
    public double Sum;
    public double Rest;
    public double Minimum;
    public double Maximum;
    public long Count;

    public static GroupCell Empty => new() { Minimum = double.PositiveInfinity, Maximum = double.NegativeInfinity };

    /// <summary>Knuth's two-sum: no branch, no allocation.</summary>
    public void Add(double value)
    {
        double sum = Sum + value;
        double part = sum - Sum;
        Rest += (Sum - (sum - part)) + (value - part);
        Sum = sum;
        Minimum = value < Minimum ? value : Minimum;
        Maximum = value > Maximum ? value : Maximum;
        Count++;
    }

    public void Join(in GroupCell other)
    {
        if (other.Count == 0)
            return;
        long count = Count + other.Count;
        double rest = Rest + other.Rest;
        var (low, high) = (Math.Min(Minimum, other.Minimum), Math.Max(Maximum, other.Maximum));
        Rest = rest;
        Add(other.Sum);
        (Count, Minimum, Maximum) = (count, low, high);
    }
}
