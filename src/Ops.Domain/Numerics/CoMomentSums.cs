namespace Ops.Domain.Numerics;

/// <summary>Count, sums and the sums of squared distances and their product, of one part of paired data.</summary>
/// <remarks>Joined as Chan, Golub and LeVeque 1983 and Pébay 2008 do.</remarks>
internal struct CoMomentSums : IMergeable<CoMomentSums>
{
    public long Count;
    public CompensatedSum SumX;
    public CompensatedSum SumY;
    public double SquaresX;
    public double SquaresY;
    public double Products;

    public static CoMomentSums Of(double x, double y) =>
        new()
        {
            Count = 1,
            SumX = new CompensatedSum { High = x },
            SumY = new CompensatedSum { High = y },
        };

    public static CoMomentSums Merge(in CoMomentSums first, in CoMomentSums second)
    {
        if (first.Count == 0)
            return second;
        if (second.Count == 0)
            return first;
        double dx = Distance(first.SumX, first.Count, second.SumX, second.Count);
        double dy = Distance(first.SumY, first.Count, second.SumY, second.Count);
        long count = first.Count + second.Count;
        double weight = first.Count * (second.Count / (double)count);
        var sumX = first.SumX;
        sumX.Add(second.SumX);
        sumX.Normalize();
        var sumY = first.SumY;
        sumY.Add(second.SumY);
        sumY.Normalize();
        return new CoMomentSums
        {
            Count = count,
            SumX = sumX,
            SumY = sumY,
            SquaresX = first.SquaresX + second.SquaresX + (dx * dx * weight),
            SquaresY = first.SquaresY + second.SquaresY + (dy * dy * weight),
            Products = first.Products + second.Products + (dx * dy * weight),
        };
    }

    private static double Distance(in CompensatedSum first, long firstCount, in CompensatedSum second, long secondCount)
    {
        var (meanA, restA) = first.DividedBy(firstCount);
        var (meanB, restB) = second.DividedBy(secondCount);
        return meanB - meanA + (restB - restA);
    }
}
