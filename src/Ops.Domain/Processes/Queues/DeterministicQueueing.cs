using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>One server, exponential gaps between arrivals, services that all take equally long (M/D/1, 定长服务排队).</summary>
/// <remarks>
/// Every sum has positive terms only, so that small probabilities keep their digits: states by level crossing, waits by Franx, OR Letters 29(5),
/// 2001, turned into its complement. Compared by reference.
/// </remarks>
public sealed class DeterministicQueueing : IExplainable
{
    /// <summary>States computed one by one; further out they fall by a constant ratio, to the last bit.</summary>
    private const int Exact = 257;

    /// <summary>Arrivals during one service beyond which nothing is left of a Poisson law with a mean below 1.</summary>
    private const int MostArrivals = 160;

    private readonly double[] _states;
    private readonly double[] _beyond;

    private DeterministicQueueing(double[] states, double[] beyond)
    {
        _states = states;
        _beyond = beyond;
    }

    /// <summary>Customers who arrive per unit of time.</summary>
    public double ArrivalRate { get; internal init; }

    /// <summary>The time of every service.</summary>
    public double ServiceTime { get; internal init; }

    /// <summary>The share of time that the server is busy, below 1.</summary>
    public double Utilization { get; internal init; }

    /// <summary>The mean number of customers who wait.</summary>
    public double QueueLength { get; internal init; }

    /// <summary>The mean wait.</summary>
    public double Wait { get; internal init; }

    /// <summary>The mean time from arrival to the end of service.</summary>
    public double TimeInSystem { get; internal init; }

    /// <summary>The mean number of customers who wait or are served.</summary>
    public double NumberInSystem { get; internal init; }

    /// <summary>The queue in the long run.</summary>
    /// <param name="arrivalRate">Customers who arrive per unit of time; above 0.</param>
    /// <param name="serviceTime">The time of every service; above 0.</param>
    /// <returns>The queue.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range, or too great a load.</exception>
    public static DeterministicQueueing Of(double arrivalRate, double serviceTime)
    {
        var means = SingleServerQueueing.Of(arrivalRate, serviceTime, 0);
        var (states, beyond) = Tables(means.Utilization);
        return new DeterministicQueueing(states, beyond)
        {
            ArrivalRate = arrivalRate,
            ServiceTime = serviceTime,
            Utilization = means.Utilization,
            QueueLength = means.QueueLength,
            Wait = means.Wait,
            TimeInSystem = means.TimeInSystem,
            NumberInSystem = means.NumberInSystem,
        };
    }

    /// <summary>The share of time that a number of customers is there.</summary>
    /// <param name="customers">How many; at least 0.</param>
    /// <returns>The share, 0 to 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative number.</exception>
    public double Probability(int customers) => At(_states, Guard.InRange(customers, 0, int.MaxValue, nameof(customers)));

    /// <summary>The share of customers who wait longer than a time.</summary>
    /// <param name="time">The time; at least 0.</param>
    /// <returns>The share, 0 to 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative time, NaN, infinity.</exception>
    public double WaitSurvival(double time)
    {
        double services = Math.Floor(Guard.NotNegative(time, nameof(time)) / ServiceTime) + 1;
        double arrivals = Math.Max(0, ArrivalRate * ((services * ServiceTime) - time));
        double term = Math.Exp(-arrivals);
        double survival = 0;
        int j = 0;
        for (; j < services && j < MostArrivals; j++)
        {
            survival += term * At(_beyond, services - j);
            term *= arrivals / (j + 1);
        }
        for (; term > 0 && j < services + MostArrivals && j >= services; j++)
        {
            survival += term;
            term *= arrivals / (j + 1);
        }
        return survival;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        QueueFigures.Wait(
            Wait,
            Phrase.Of($"{QueueLength} / {ArrivalRate}"),
            new Phrase("Pollaczek-Khinchine (M/D/1)", "波拉切克-辛钦公式（M/D/1）"),
            QueueFigures.Utilization(Utilization, Phrase.Of($"{ArrivalRate} * {ServiceTime}")),
            QueueFigures.QueueLength(QueueLength, Phrase.Of($"{Utilization}^2 / (2 * (1 - {Utilization}))")),
            QueueFigures.TimeInSystem(TimeInSystem, Phrase.Of($"{Wait} + {ServiceTime}")),
            QueueFigures.NumberInSystem(NumberInSystem, Phrase.Of($"{QueueLength} + {Utilization}"))
        );

    private static double At(double[] table, double index)
    {
        if (index < table.Length)
            return table[(int)index];
        double last = table[^1];
        return last == 0 ? 0 : last * Math.Pow(last / table[^2], index - (table.Length - 1));
    }

    /// <summary>The first states, and the share of time with more than 0, 1, … customers.</summary>
    private static (double[] States, double[] Beyond) Tables(double load)
    {
        var arrivals = new double[MostArrivals + 2];
        var more = new double[MostArrivals + 2];
        var excess = new double[MostArrivals + 2];
        arrivals[0] = Math.Exp(-load);
        for (int k = 1; k <= MostArrivals; k++)
            arrivals[k] = arrivals[k - 1] * load / k;
        for (int k = MostArrivals; k >= 0; k--)
        {
            more[k] = more[k + 1] + arrivals[k + 1];
            excess[k] = excess[k + 1] + more[k];
        }
        var states = new double[Exact];
        var beyond = new double[Exact];
        states[0] = 1 - load;
        for (int n = 0; n < Exact; n++)
        {
            double up = states[0] * Read(more, n);
            double over = states[0] * Read(excess, n);
            for (int i = Math.Max(1, n - MostArrivals); i <= n; i++)
            {
                up += states[i] * Read(more, n + 1 - i);
                over += states[i] * Read(excess, n + 1 - i);
            }
            if (n + 1 < Exact)
                states[n + 1] = up / arrivals[0];
            beyond[n] = over / (1 - load);
        }
        return (states, beyond);
    }

    private static double Read(double[] table, int index) => index < table.Length ? table[index] : 0;
}
