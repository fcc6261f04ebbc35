using BenchmarkDotNet.Attributes;
using Ops.Domain.Decisions;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Decisions;

/// <summary>A thousand rows to a thousand columns, whole costs from 1 to 1,000. Peer: the textbook's Hungarian method on arrays, no checks, no other optima.</summary>
[MemoryDiagnoser]
public class AssignmentBenchmarks
{
    private const int Size = 1000;

    private readonly double?[][] _costs = new double?[Size][];

    public AssignmentBenchmarks()
    {
        var random = new RandomStream(7, 0).From();
        for (int i = 0; i < Size; i++)
        {
            _costs[i] = new double?[Size];
            for (int j = 0; j < Size; j++)
                _costs[i][j] = 1 + Math.Floor(1000 * random.NextUniform());
        }
    }

    [Benchmark(Baseline = true)]
    public double Textbook()
    {
        var rowPrices = new double[Size + 1];
        var columnPrices = new double[Size + 1];
        int[] rowOf = new int[Size + 1];
        int[] way = new int[Size + 1];
        for (int row = 1; row <= Size; row++)
        {
            rowOf[0] = row;
            int at = 0;
            var least = new double[Size + 1];
            Array.Fill(least, double.PositiveInfinity);
            bool[] isUsed = new bool[Size + 1];
            while (rowOf[at] != 0)
            {
                isUsed[at] = true;
                double delta = double.PositiveInfinity;
                int next = 0;
                for (int j = 1; j <= Size; j++)
                {
                    if (isUsed[j])
                        continue;
                    double reduced = _costs[rowOf[at] - 1][j - 1]!.Value - rowPrices[rowOf[at]] - columnPrices[j];
                    if (reduced < least[j])
                        (least[j], way[j]) = (reduced, at);
                    if (least[j] < delta)
                        (delta, next) = (least[j], j);
                }
                for (int j = 0; j <= Size; j++)
                {
                    if (isUsed[j])
                        (rowPrices[rowOf[j]], columnPrices[j]) = (rowPrices[rowOf[j]] + delta, columnPrices[j] - delta);
                    else
                        least[j] -= delta;
                }
                at = next;
            }
            while (at != 0)
            {
                rowOf[at] = rowOf[way[at]];
                at = way[at];
            }
        }
        return -columnPrices[0];
    }

    [Benchmark]
    public LinearAssignment Assign() => LinearAssignment.Of(_costs, Direction.LowerIsBetter);
}
