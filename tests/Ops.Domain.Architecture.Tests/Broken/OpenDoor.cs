namespace Ops.Domain.Architecture.Tests.Broken;

/// <summary>Entries that let bad data in, to prove that the tests of the door see it.</summary>
public static class OpenDoor
{
    public static double Plain(double value) => value;

    public static double? Perhaps(double? value) => value;

    public static int Spans(ReadOnlySpan<double> values) => values.Length;

    public static int Lists(IReadOnlyList<double> values) => values.Count;

    public static int Frozen(ImmutableArray<string> values) => values.Length;

    public static double WrongCode(double value) =>
        double.IsFinite(value)
            ? value
            : throw new OpsException(new Fault(FaultCode.Overflow, nameof(value), "not finite", "give a finite one"));

    public static double OnlyNaN(double value) =>
        !double.IsNaN(value) ? value : throw new OpsException(new Fault(FaultCode.InvalidArgument, nameof(value), "NaN", "give a number"));

    public static double Unmakeable(double value, Unmakeable other) => other is null ? value : 0;
}

/// <summary>Nothing public makes one.</summary>
public sealed class Unmakeable
{
    private Unmakeable() { }
}
