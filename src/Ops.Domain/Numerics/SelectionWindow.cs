namespace Ops.Domain.Numerics;

/// <summary>A run of neighbouring ranks whose values are known: sorted in a buffer, or all the same.</summary>
internal ref struct SelectionWindow(Span<double> buffer)
{
    private int _first;
    private int _count;
    private bool _constant;

    public readonly Span<double> Buffer { get; } = buffer;

    public readonly bool Holds(int rank) => rank >= _first && rank - _first < _count;

    public readonly double At(int rank) => Buffer[_constant ? 0 : rank - _first];

    public void IsSorted(int first, int count)
    {
        Buffer[..count].Sort();
        (_first, _count, _constant) = (first, count, false);
    }

    public void IsConstant(double value, int first, int count)
    {
        Buffer[0] = value;
        (_first, _count, _constant) = (first, count, true);
    }
}
