namespace Archive.Kernel.Pages;

/// <summary>Has the last word on a page's HTML, before it is sent and kept.</summary>
public interface IPageFinish
{
    ValueTask<string> Finish(string html, PageView view);
}
