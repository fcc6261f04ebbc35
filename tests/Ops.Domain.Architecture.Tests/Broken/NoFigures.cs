namespace Ops.Domain.Architecture.Tests.Broken;

/// <summary>Entries that answer extreme arguments with what is no figure, to prove that the test of extremes sees it.</summary>
public static class NoFigures
{
    public static int BareOverflow(int value) => checked(value * 2);

    public static Spread InAProperty(double value) => new(value * value);

    public static ImmutableArray<Spread> InAList(double value) => [new(0), new(value * value)];

    public static Throwing InsideAProperty(int value) => new(value);

    public static void IntoABuffer(double value, Span<double> destination) => destination[0] = value - (value * value / value);

    public static int BeyondTheEnd(ReadOnlySpan<double> values) => (int)values[^2];

    public static Status AnyStatus(Status status) => status;

    public static int OfNull(string name) => name.Length;

    public static double Endless(double value)
    {
        using var never = new ManualResetEventSlim(value < 1e300);
        never.Wait();
        return value;
    }

    /// <summary>Not broken: shows that the rule can be kept.</summary>
    public static double Kept(double value) =>
        double.IsFinite(value * value)
            ? value * value
            : throw new OpsException(new Fault(FaultCode.Overflow, nameof(value), "the square is beyond double", "give a smaller one"));
}

/// <summary>Holds whatever it is given.</summary>
public sealed record Spread(double Variance);

/// <summary>Its property throws what is no fault.</summary>
public sealed class Throwing(int value)
{
    public int Twice => checked(value * 2);
}
