using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>A station while it is simulated: who waits, how many are served, and the areas under both curves.</summary>
internal sealed class Station(QueueNode node, double[] routing, double from, double to)
{
    /// <summary>Streams per station and replication: arrivals, services, routing, and one to spare.</summary>
    public const int Streams = 4;

    private RandomSequence _arrivals;
    private RandomSequence _services;
    private RandomSequence _routes;
    private double[] _waiting = new double[16];
    private int _head;
    private int _queued;
    private int _busy;
    private double _last;

    /// <summary>Services that ended in the window.</summary>
    public int Served { get; private set; }

    /// <summary>Busy servers times time, in the window.</summary>
    public double BusyTime { get; private set; }

    /// <summary>Customers times time, in the window.</summary>
    public double PresentTime { get; private set; }

    public bool HasArrivals => node.ExternalRate > 0;

    public void Restart(ulong seed, ulong stream)
    {
        _arrivals = new RandomStream(seed, stream).From();
        _services = new RandomStream(seed, stream + 1).From();
        _routes = new RandomStream(seed, stream + 2).From();
        _queued = 0;
        _busy = 0;
        _last = 0;
        Served = 0;
        BusyTime = 0;
        PresentTime = 0;
    }

    public double NextGap() => _arrivals.NextExponential() / node.ExternalRate;

    /// <summary>The end of the service that begins with the arrival; null when the customer must wait.</summary>
    public double? Join(double now, double entered)
    {
        Pass(now);
        if (_busy < node.Servers)
        {
            _busy++;
            return now + ServiceTime();
        }
        Enqueue(entered);
        return null;
    }

    /// <summary>Ends a service; the end of the next one and when its customer entered the network, or null when nobody waits.</summary>
    public (double End, double Entered)? Finish(double now)
    {
        Pass(now);
        if (now > from && now <= to)
            Served++;
        if (_queued == 0)
        {
            _busy--;
            return null;
        }
        double entered = _waiting[_head];
        _head = (_head + 1) % _waiting.Length;
        _queued--;
        return (now + ServiceTime(), entered);
    }

    /// <summary>Where the customer goes on; null out of the network.</summary>
    public int? Route()
    {
        double left = _routes.NextUniform();
        for (int next = 0; next < routing.Length; next++)
        {
            left -= routing[next];
            if (left < 0)
                return next;
        }
        return null;
    }

    /// <summary>Adds the time since the last change, as far as it lies in the window.</summary>
    public void Pass(double now)
    {
        double passed = Math.Min(now, to) - Math.Max(_last, from);
        if (passed > 0)
        {
            BusyTime += _busy * passed;
            PresentTime += (_busy + _queued) * passed;
        }
        _last = now;
    }

    private double ServiceTime() => _services.NextExponential() / node.ServiceRate;

    private void Enqueue(double entered)
    {
        if (_queued == _waiting.Length)
        {
            var longer = new double[2 * _queued];
            for (int i = 0; i < _queued; i++)
                longer[i] = _waiting[(_head + i) % _queued];
            (_waiting, _head) = (longer, 0);
        }
        _waiting[(_head + _queued++) % _waiting.Length] = entered;
    }
}
