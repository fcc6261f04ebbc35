namespace Ops.Domain.Processes;

/// <summary>One station of a network of queues.</summary>
/// <remarks>Two stations are equal when all their figures are. <c>default</c> has no server and is refused by the network.</remarks>
public readonly record struct QueueNode
{
    /// <summary>Creates a station.</summary>
    /// <param name="externalRate">Customers who arrive from outside per unit of time; at least 0.</param>
    /// <param name="serviceRate">Customers whom one busy server finishes per unit of time; above 0.</param>
    /// <param name="servers">How many servers there are; at least 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range.</exception>
    public QueueNode(double externalRate, double serviceRate, int servers)
    {
        ExternalRate = Guard.NotNegative(externalRate, nameof(externalRate));
        ServiceRate = Guard.Positive(serviceRate, nameof(serviceRate));
        Servers = QueueFigures.Servers(servers, nameof(servers));
    }

    /// <summary>Customers who arrive from outside per unit of time.</summary>
    public double ExternalRate { get; }

    /// <summary>Customers whom one busy server finishes per unit of time.</summary>
    public double ServiceRate { get; }

    /// <summary>How many servers there are.</summary>
    public int Servers { get; }
}
