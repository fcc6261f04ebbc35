using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>A queue told event by event, customer by customer, as one would act it out; slow and simple.</summary>
internal static class PlainQueue
{
    private sealed class Customer
    {
        public double Arrival { get; init; }

        public double Service { get; init; }

        public double Patience { get; init; }
    }

    public static (double Wait, double Blocking, double Abandonment) Run(QueueScenario scenario, int customers, ulong seed)
    {
        var gaps = new RandomStream(seed, 0).From();
        var services = new RandomStream(seed, 1).From();
        var patience = new RandomStream(seed, 2).From();
        double now = 0;
        var all = new List<Customer>();
        for (int i = 0; i < customers; i++)
        {
            now += gaps.Next(scenario.Arrival);
            all.Add(
                new Customer
                {
                    Arrival = now,
                    Service = services.Next(scenario.Service),
                    Patience = scenario.Patience is { } law ? patience.Next(law) : double.MaxValue,
                }
            );
        }
        var waiting = new List<Customer>();
        var ends = new List<double>();
        var coming = new Queue<Customer>(all);
        double waited = 0;
        int turnedAway = 0;
        int gone = 0;
        while (coming.Count > 0 || waiting.Count > 0)
        {
            double arrival = coming.Count > 0 ? coming.Peek().Arrival : double.MaxValue;
            double end = ends.Count > 0 ? ends.Min() : double.MaxValue;
            double loss = waiting.Count > 0 ? waiting.Min(customer => customer.Arrival + customer.Patience) : double.MaxValue;
            if (end <= arrival && end <= loss)
            {
                ends.Remove(end);
                Start(end);
            }
            else if (loss <= arrival)
            {
                var impatient = waiting.MinBy(customer => customer.Arrival + customer.Patience)!;
                waiting.Remove(impatient);
                waited += impatient.Patience;
                gone++;
            }
            else
            {
                var next = coming.Dequeue();
                if (ends.Count + waiting.Count >= (scenario.Capacity ?? int.MaxValue))
                    turnedAway++;
                else
                    waiting.Add(next);
                Start(arrival);
            }
        }
        return (waited / (customers - turnedAway), (double)turnedAway / customers, (double)gone / customers);

        void Start(double at)
        {
            if (waiting.Count == 0 || ends.Count == scenario.Servers)
                return;
            var first = waiting[0];
            waiting.RemoveAt(0);
            waited += at - first.Arrival;
            ends.Add(at + first.Service);
        }
    }
}
