using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>One run of a queue after the other, in the same memory.</summary>
/// <remarks>
/// First come first served, a customer's wait is known on arrival: until the first server is free of all who came before, in which those who
/// will lose patience have no share (Kiefer and Wolfowitz 1955). So no list of events is needed, only the times at which servers become free
/// and, where places are limited, those at which customers leave.
/// </remarks>
internal sealed class QueueRun(QueueScenario scenario, QueueSimulationOptions options)
{
    /// <summary>Streams per replication: gaps, services, patience, and one to spare.</summary>
    private const ulong Streams = 4;

    private readonly DrawBlock _gaps = new(scenario.Arrival);
    private readonly DrawBlock _services = new(scenario.Service);
    private readonly DrawBlock? _patience = scenario.Patience is { } law ? new DrawBlock(law) : null;
    private readonly TimeHeap _free = new(scenario.Servers);
    private readonly TimeHeap? _present = scenario.Capacity is null ? null : new TimeHeap(64);
    private double _now;
    private double _wait;
    private double _busy;
    private int _admitted;
    private int _abandoned;

    /// <summary>The run of a number: the i-th customer of any scenario has the same random numbers in it.</summary>
    public QueueReplication Run(int replication)
    {
        Restart((ulong)replication * Streams);
        for (int i = 0; i < options.WarmUp; i++)
            Arrive();
        double from = _now;
        _busy = _free.Beyond(_now);
        _wait = 0;
        _admitted = 0;
        _abandoned = 0;
        for (int i = 0; i < options.Customers; i++)
            Arrive();
        double busy = _busy - _free.Beyond(_now);
        double time = (_now - from) * scenario.Servers;
        return new QueueReplication
        {
            Wait = _admitted == 0 ? null : _wait / _admitted,
            Utilization = time == 0 ? null : busy / time,
            Blocking = (double)(options.Customers - _admitted) / options.Customers,
            Abandonment = (double)_abandoned / options.Customers,
        };
    }

    private void Restart(ulong stream)
    {
        _gaps.Restart(new RandomStream(options.Seed, stream));
        _services.Restart(new RandomStream(options.Seed, stream + 1));
        _patience?.Restart(new RandomStream(options.Seed, stream + 2));
        _present?.Clear();
        _free.Clear();
        for (int i = 0; i < scenario.Servers; i++)
            _free.Add(0);
        _now = 0;
    }

    private void Arrive()
    {
        _now += _gaps.Next();
        double service = _services.Next();
        double patience = _patience is null ? double.PositiveInfinity : _patience.Next();
        if (_present is not null)
        {
            _present.RemoveUpTo(_now);
            if (_present.Count >= scenario.Capacity)
                return;
        }
        double wait = Math.Max(0, _free.Earliest - _now);
        double leaves;
        if (wait > patience)
        {
            wait = patience;
            leaves = _now + wait;
            _abandoned++;
        }
        else
        {
            leaves = _now + wait + service;
            _free.ReplaceEarliest(leaves);
            _busy += service;
        }
        _present?.Add(leaves);
        _admitted++;
        _wait += wait;
    }
}
