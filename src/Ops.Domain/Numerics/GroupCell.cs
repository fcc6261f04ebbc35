namespace Ops.Domain.Numerics;

/// <summary>What is remembered of a group: no branch, no allocation.</summary>
internal struct GroupCell
{
    public CompensatedSum Sum;
    public double Minimum;
    public double Maximum;
    public long Count;

    public static GroupCell Empty => new() { Minimum = double.PositiveInfinity, Maximum = double.NegativeInfinity };

    public void Add(double value)
    {
        Sum.Add(value);
        Minimum = value < Minimum ? value : Minimum;
        Maximum = value > Maximum ? value : Maximum;
        Count++;
    }

    public void Join(in GroupCell other)
    {
        if (other.Count == 0)
            return;
        Sum.Add(other.Sum);
        Minimum = Math.Min(Minimum, other.Minimum);
        Maximum = Math.Max(Maximum, other.Maximum);
        Count += other.Count;
    }
}
