namespace Ops.Domain.Processes;

/// <summary>One run of a network of queues after the other, in the same memory.</summary>
internal sealed class NetworkRun
{
    private readonly EarliestHeap<NetworkEvent> _events = new();
    private readonly NetworkSimulationOptions _options;
    private readonly Station[] _stations;
    private double _timeInSystem;
    private int _entered;
    private int _inside;
    private long _sequence;

    public NetworkRun(ImmutableArray<QueueNode> nodes, ImmutableArray<double[]> routing, NetworkSimulationOptions options)
    {
        _options = options;
        _stations = [.. nodes.Zip(routing, (node, row) => new Station(node, row, options.WarmUp, options.Horizon))];
    }

    /// <summary>
    /// The mean time in the system of those who entered in the window, null when nobody did, and three figures per station. The run goes on
    /// after the window until they all have left, so that nobody is counted for being quick.
    /// </summary>
    public (double? TimeInSystem, double[] Figures) Run(int replication)
    {
        Restart(replication);
        while (true)
        {
            var next = _events.Next();
            if (next.Time > _options.Horizon && _inside == 0)
                break;
            if (next.IsArrival)
                Enter(next);
            else
                Finish(next);
        }
        double length = _options.Horizon - _options.WarmUp;
        var figures = new double[3 * _stations.Length];
        for (int i = 0; i < _stations.Length; i++)
        {
            _stations[i].Pass(_options.Horizon);
            figures[3 * i] = _stations[i].Served / length;
            figures[(3 * i) + 1] = _stations[i].BusyTime / length;
            figures[(3 * i) + 2] = _stations[i].PresentTime / length;
        }
        return (_entered == 0 ? null : _timeInSystem / _entered, figures);
    }

    private void Restart(int replication)
    {
        _events.Clear();
        _sequence = 0;
        (_timeInSystem, _entered, _inside) = (0, 0, 0);
        for (int i = 0; i < _stations.Length; i++)
        {
            ulong stream = ((ulong)replication * (ulong)_stations.Length) + (ulong)i;
            _stations[i].Restart(_options.Seed, stream * Station.Streams);
            if (_stations[i].HasArrivals)
                Plan(_stations[i].NextGap(), i, true, 0);
        }
    }

    private void Plan(double time, int station, bool isArrival, double entered) =>
        _events.Add(new NetworkEvent(time, _sequence++, station, isArrival, entered));

    private bool IsCounted(double entered) => entered > _options.WarmUp && entered <= _options.Horizon;

    private void Enter(in NetworkEvent arrival)
    {
        Plan(arrival.Time + _stations[arrival.Station].NextGap(), arrival.Station, true, 0);
        if (IsCounted(arrival.Time))
        {
            _entered++;
            _inside++;
        }
        Join(arrival.Station, arrival.Time, arrival.Time);
    }

    private void Finish(in NetworkEvent service)
    {
        var station = _stations[service.Station];
        if (station.Finish(service.Time) is { } next)
            Plan(next.End, service.Station, false, next.Entered);
        if (station.Route() is { } onward)
        {
            Join(onward, service.Time, service.Entered);
        }
        else if (IsCounted(service.Entered))
        {
            _inside--;
            _timeInSystem += service.Time - service.Entered;
        }
    }

    private void Join(int station, double now, double entered)
    {
        if (_stations[station].Join(now, entered) is { } end)
            Plan(end, station, false, entered);
    }
}
