namespace Ops.Domain.Architecture.Tests.Door;

/// <summary>Where an extreme argument has an answer that elsewhere would be a breach, each with the reason. There are no others.</summary>
internal static class ExtremesExceptions
{
    /// <summary>Members whose answer is positive infinity in mathematics.</summary>
    public static ImmutableArray<(string Member, string Reason)> Infinite { get; } =
    [
        ("Beta.Density", "a shape below 1 has a pole at its end"),
        ("ChiSquared.Density", "below 2 degrees of freedom there is a pole at 0"),
        ("FDistribution.Density", "below 2 degrees of freedom there is a pole at 0"),
        ("Gamma.Density", "a shape below 1 has a pole at 0"),
        ("Weibull.Density", "a shape below 1 has a pole at 0"),
    ];

    /// <summary>Parameters that no data reaches, as a program makes what they are given, or whose faults are told later, all at once.</summary>
    public static ImmutableArray<(string Parameter, string Reason)> ProgramErrors { get; } =
    [
        ("FaultReport.Add(fault)", "a missing fault is an error in the thrower, so it is a plain ArgumentNullException"),
        ("FaultReport.Add(exception)", "a missing exception is an error in the catcher, so it is a plain ArgumentNullException"),
        ("FaultReport.Add(code)", "an unknown code is an error in the thrower: a fault carries what it is given"),
        ("FaultReport.Add(place)", "a missing place is an error in the thrower: a fault carries what it is given"),
        ("FaultReport.Add(message)", "a missing message is an error in the thrower: a fault carries what it is given"),
        ("FaultReport.Add(remedy)", "a missing remedy is an error in the thrower: a fault carries what it is given"),
        ("ExpectationException.new(message)", "an exception takes its message as every exception of the platform does"),
        ("Column.Cell(notation)", "a bad cell is told by Build, with those of all other rows"),
        ("OpsException.new(fault)", "an exception without a fault is an error in the thrower, so it is a plain ArgumentException"),
        ("OpsException.new(faults)", "an exception without a fault is an error in the thrower, so it is a plain ArgumentException"),
    ];

    public static ImmutableHashSet<string> Poles { get; } = [.. Infinite.Select(entry => entry.Member)];

    public static ImmutableHashSet<string> Unasked { get; } = [.. ProgramErrors.Select(entry => entry.Parameter)];
}
