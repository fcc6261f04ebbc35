namespace Ops.Domain.Processes;

/// <summary>How the customers of one class fare in a queue with priorities.</summary>
/// <remarks>Two are equal when all their figures are. <c>default</c> is a class that never waits.</remarks>
public readonly record struct ClassFigures
{
    /// <summary>The mean time that customers of the class are held up: waiting, or interrupted by others.</summary>
    public double Wait { get; internal init; }

    /// <summary>The mean time from arrival to the end of service.</summary>
    public double TimeInSystem { get; internal init; }

    /// <summary>The mean number of customers of the class who are held up: λ · wait.</summary>
    public double QueueLength { get; internal init; }

    /// <summary>The mean number of customers of the class in the system: λ · time in the system.</summary>
    public double NumberInSystem { get; internal init; }

    internal static ClassFigures Of(double arrivalRate, double wait, double service) =>
        new()
        {
            Wait = wait,
            TimeInSystem = wait + service,
            QueueLength = arrivalRate * wait,
            NumberInSystem = arrivalRate * (wait + service),
        };
}
