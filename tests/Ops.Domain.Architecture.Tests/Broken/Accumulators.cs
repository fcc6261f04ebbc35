namespace Ops.Domain.Architecture.Tests.Broken;

/// <summary>Forgets its own facts when merged.</summary>
public sealed class LastWinsAccumulator
{
    private double _sum;

    public void Add(double value) => _sum += value;

    public void Merge(LastWinsAccumulator other) => _sum = other._sum;

    public double ToResult() => _sum;
}

/// <summary>Has no result.</summary>
public sealed class EndlessAccumulator
{
    private int _count;

    public void Add(double value) => _count += value > 0 ? 1 : 0;

    public void Merge(EndlessAccumulator other) => _count += other._count;
}

/// <summary>Not broken: shows that the law can hold.</summary>
public sealed class CountAccumulator
{
    private int _count;

    public void Add(double value) => _count += value > 0 ? 1 : 0;

    public void Merge(CountAccumulator other) => _count += other._count;

    public int ToResult() => _count;
}
