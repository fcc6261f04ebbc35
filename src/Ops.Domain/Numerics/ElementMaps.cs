using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>What is selected among: the values themselves or a figure made from each, without writing it down.</summary>
internal interface IElementMap
{
    double Of(double value);

    Vector512<double> Of(Vector512<double> values);
}

/// <summary>The value itself.</summary>
internal readonly struct Itself : IElementMap
{
    public double Of(double value) => value;

    public Vector512<double> Of(Vector512<double> values) => values;
}

/// <summary>The distance of the value from a centre.</summary>
internal readonly struct DistanceFrom(double centre) : IElementMap
{
    private readonly Vector512<double> _centre = Vector512.Create(centre);

    public double Of(double value) => Math.Abs(value - centre);

    public Vector512<double> Of(Vector512<double> values) => Vector512.Abs(values - _centre);
}
