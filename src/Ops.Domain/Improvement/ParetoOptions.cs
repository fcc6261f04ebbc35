namespace Ops.Domain.Improvement;

/// <summary>Where a Pareto analysis draws its lines.</summary>
public sealed record ParetoOptions
{
    /// <summary>The vital few are the shortest head that reaches this share; above 0, at most 1, default 0.8.</summary>
    public decimal Cutoff { get; init; } = 0.8m;

    /// <summary>Causes with a smaller share are merged, if two or more; at least 0, default 0.</summary>
    public decimal OtherBelow { get; init; }

    /// <summary>Causes are of class A while less than this share comes before them; above 0, default 0.8.</summary>
    public decimal ClassA { get; init; } = 0.8m;

    /// <summary>Of class B while less than this share comes before them; above <see cref="ClassA"/>, at most 1, default 0.95.</summary>
    public decimal ClassB { get; init; } = 0.95m;
}
