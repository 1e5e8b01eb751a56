// echarts types its entry files only, not the prebuilt bundle that we load.
declare module "echarts/dist/echarts.common.min.js" {
  const echarts: typeof import("echarts");
  export default echarts;
}
